using Semblance.Index.Kernels;

namespace Semblance.UnitTests.Index.Kernels;

[Trait("kind", "kernel")]
public sealed class HadamardTests
{
    [Theory]
    [InlineData(64)]
    [InlineData(128)]
    [InlineData(512)]
    [InlineData(1024)]
    [InlineData(65_536)]
    public void Every_bit_is_that_of_the_plain_loops(int length)
    {
        var random = new Random(length);
        for (var round = 0; round < 5; round++)
        {
            var values = Numbers(random, length);
            var expected = values.ToArray();
            HadamardScalar.Transform(expected);
            Hadamard.Transform(values);
            Assert.Equal(expected.Select(BitConverter.SingleToInt32Bits), values.Select(BitConverter.SingleToInt32Bits));
        }
    }

    [Theory]
    [InlineData(64)]
    [InlineData(512)]
    public void Twice_gives_the_vector_again_times_its_length(int length)
    {
        var values = Numbers(new Random(1), length);
        var twice = values.ToArray();
        Hadamard.Transform(twice);
        Hadamard.Transform(twice);
        // Some twenty roundings to 24 bits, of numbers as large as the vector is long.
        for (var at = 0; at < length; at++)
            Assert.Equal(values[at], twice[at] / length, 1e-5f);
    }

    [Fact]
    public void A_coordinate_becomes_a_row_of_the_matrix()
    {
        var values = new float[64];
        values[37] = 1;
        Hadamard.Transform(values);
        for (var at = 0; at < 64; at++)
            Assert.Equal(System.Numerics.BitOperations.PopCount((uint)(at & 37)) % 2 == 0 ? 1 : -1, values[at]);
    }

    private static float[] Numbers(Random random, int length) => Array.ConvertAll(new float[length], _ => (random.NextSingle() * 2) - 1);
}

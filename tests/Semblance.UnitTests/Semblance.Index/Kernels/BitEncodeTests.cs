using CsCheck;
using Semblance.Index.Kernels;

namespace Semblance.UnitTests.Index.Kernels;

[Trait("kind", "kernel")]
public sealed class BitEncodeTests
{
    [Fact]
    public void Sets_the_bits_that_the_scalar_twin_sets_even_for_numbers_at_a_limit() =>
        Gen.Select(Gen.Int[1, 16], Gen.Int[0, 100_000]).Sample((words, seed) =>
        {
            const float limit = 0.25f;
            var random = new Random(seed);
            float[] special = [0, -0f, limit, -limit, float.Epsilon, -float.Epsilon, 1, -1];
            var values = Array.ConvertAll(new float[64 * words], _ => random.Next(4) == 0 ? special[random.Next(special.Length)] : random.NextSingle() - 0.5f);
            var (signs, fine, slowSigns, slowFine) = (Rubbish(words), Rubbish(words), Rubbish(words), Rubbish(words));
            BitEncode.Encode(values, limit, signs, fine);
            BitEncode.EncodeOneByOne(values, limit, slowSigns, slowFine);
            Assert.Equal(slowSigns, signs);
            Assert.Equal(slowFine, fine);
        }, seed: "0000KuPpwOBj", iter: 200);

    [Fact]
    public void Both_bits_count_the_limits_that_a_number_exceeds()
    {
        var values = new float[64];
        float[] each = [-2, -1, -0.5f, 0, 0.5f, 1, 2];
        each.CopyTo(values, 0);
        var (signs, fine) = (new ulong[1], new ulong[1]);
        BitEncode.Encode(values, 1, signs, fine);
        var counts = Enumerable.Range(0, each.Length).Select(at => (2 * (int)((signs[0] >> at) & 1)) + (int)((fine[0] >> at) & 1));
        Assert.Equal([0, 0, 1, 1, 2, 2, 3], counts);
    }

    private static ulong[] Rubbish(int words) => [.. Enumerable.Repeat(0xDEAD_BEEF_DEAD_BEEF, words)];
}

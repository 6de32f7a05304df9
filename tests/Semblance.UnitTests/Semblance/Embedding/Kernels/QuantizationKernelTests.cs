using Semblance.Embedding.Kernels;

namespace Semblance.UnitTests.Embedding.Kernels;

[Trait("kind", "kernel")]
public sealed class QuantizationKernelTests
{
    [Fact]
    public void Any_length_gives_the_codes_of_the_scalar_twin()
    {
        var random = new Random(17);
        for (var length = 1; length < 600; length += 7)
        {
            var values = Enumerable.Range(0, length).Select(_ => (random.NextSingle() - 0.5f) * 4).ToArray();
            var (fast, slow) = (new sbyte[length], new sbyte[length]);
            Assert.Equal(QuantizationKernel.QuantizeOneByOne(values, slow), QuantizationKernel.Quantize(values, fast));
            Assert.Equal(slow, fast);
        }
    }

    [Fact]
    public void Every_number_is_kept_to_within_half_a_unit_and_the_largest_is_127()
    {
        var random = new Random(18);
        for (var round = 0; round < 200; round++)
        {
            var values = Enumerable.Range(0, 512).Select(_ => (float)((random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-4, 3)))).ToArray();
            var codes = new sbyte[512];
            var unit = QuantizationKernel.Quantize(values, codes);
            Assert.Equal(127, codes.Max(static code => Math.Abs((int)code)));
            for (var i = 0; i < 512; i++)
                Assert.True(Math.Abs(((double)codes[i] * unit) - values[i]) <= (unit * 0.5) + (unit * 1e-4));
        }
    }

    [Fact]
    public void Halves_round_to_the_even_code()
    {
        var codes = new sbyte[5];
        Assert.Equal(2, QuantizationKernel.Quantize([254, 1, 3, -1, -3], codes));
        Assert.Equal([127, 0, 2, 0, -2], codes);
    }

    [Fact]
    public void Nothing_but_zeros_stay_zeros()
    {
        var codes = new sbyte[40];
        Assert.Equal(1, QuantizationKernel.Quantize(new float[40], codes));
        Assert.All(codes, static code => Assert.Equal(0, code));
    }

    [Fact]
    public void Vectors_too_long_for_the_stack_are_coded_as_well()
    {
        var values = Enumerable.Range(0, 5000).Select(static i => i / 5000f).ToArray();
        var (fast, slow) = (new sbyte[5000], new sbyte[5000]);
        QuantizationKernel.Quantize(values, fast);
        QuantizationKernel.QuantizeOneByOne(values, slow);
        Assert.Equal(slow, fast);
    }
}

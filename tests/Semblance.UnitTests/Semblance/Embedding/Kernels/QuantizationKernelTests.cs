using Semblance.Embedding.Kernels;

namespace Semblance.UnitTests.Embedding.Kernels;

[Trait("kind", "kernel")]
public sealed class QuantizationKernelTests
{
    [Fact]
    public void Vectors_and_the_plain_loop_give_the_same_codes()
    {
        var random = new Random(1);
        for (var length = 1; length < 600; length++)
        {
            var values = Enumerable.Range(0, length).Select(_ => (float)(random.NextDouble() - 0.5) * MathF.Pow(10, random.Next(-6, 3))).ToArray();
            var (codes, twin) = (new sbyte[length], new sbyte[length]);
            Assert.Equal(QuantizationKernel.QuantizeOneByOne(values, twin), QuantizationKernel.Quantize(values, codes));
            Assert.Equal(twin, codes);
        }
    }

    [Fact]
    public void The_largest_becomes_127_and_no_code_is_minus_128()
    {
        var codes = new sbyte[3];
        Assert.Equal(2f / 127, QuantizationKernel.Quantize([-2, 1, 0.001f], codes));
        Assert.Equal([-127, 64, 0], codes.Select(code => (int)code)); // 63.5 goes to the even neighbour
    }

    [Fact]
    public void Nothing_but_zeros_gives_zeros_and_a_unit_of_one()
    {
        var codes = new sbyte[] { 9, 9 };
        Assert.Equal(1, QuantizationKernel.Quantize([0, 0], codes));
        Assert.Equal([0, 0], codes.Select(code => (int)code));
    }

    [Fact]
    public void More_numbers_than_fit_on_the_stack_are_no_trouble()
    {
        var values = Enumerable.Range(0, 5_000).Select(i => (float)Math.Sin(i)).ToArray();
        var (codes, twin) = (new sbyte[values.Length], new sbyte[values.Length]);
        Assert.Equal(QuantizationKernel.QuantizeOneByOne(values, twin), QuantizationKernel.Quantize(values, codes));
        Assert.Equal(twin, codes);
    }

    [Fact]
    public void A_code_is_within_half_a_unit_of_its_number()
    {
        var random = new Random(2);
        var values = Enumerable.Range(0, 512).Select(_ => (float)random.NextDouble() - 0.5f).ToArray();
        var codes = new sbyte[512];
        var unit = QuantizationKernel.Quantize(values, codes);
        for (var i = 0; i < 512; i++)
            Assert.InRange(Math.Abs((codes[i] * unit) - values[i]), 0, unit * 0.5001f);
    }
}

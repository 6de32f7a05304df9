using Semblance.Imaging.Kernels;

namespace Semblance.UnitTests.Imaging.Kernels;

[Trait("kind", "kernel")]
public sealed class ScaleKernelTests
{
    [Fact]
    public void Any_length_agrees_with_doubles_and_bit_for_bit_with_the_scalar_twin()
    {
        var random = new Random(9);
        for (var length = 0; length < 100; length++)
        {
            var source = Enumerable.Range(0, length).Select(_ => random.NextSingle() * 16_320).ToArray();
            var (gain, bias) = ((random.NextSingle() - 0.5f) / 100, (random.NextSingle() - 0.5f) * 300);
            var (fast, slow) = (new float[length], new float[length]);
            ScaleKernel.Scale(source, fast, gain, bias);
            ScaleKernel.ScaleOneByOne(source, slow, gain, bias);
            Assert.Equal(slow, fast);
            for (var i = 0; i < length; i++)
                Assert.Equal((float)(((double)source[i] * gain) + bias), fast[i]);
        }
    }

    [Fact]
    public void A_longer_target_keeps_what_lies_behind()
    {
        var target = Enumerable.Repeat(-1f, 40).ToArray();
        ScaleKernel.Scale(new float[33], target, 2, 3);
        Assert.Equal([.. Enumerable.Repeat(3f, 33), .. Enumerable.Repeat(-1f, 7)], target);
    }
}

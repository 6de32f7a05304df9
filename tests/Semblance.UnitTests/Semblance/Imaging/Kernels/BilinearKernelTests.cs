using Semblance.Imaging;
using Semblance.Imaging.Kernels;

namespace Semblance.UnitTests.Imaging.Kernels;

[Trait("kind", "kernel")]
public sealed class BilinearKernelTests
{
    /// <summary>
    /// Places are counted in floats: at 1,000 pixels a float is exact to 6e-5 of a pixel, and neighbours differ by up to 255,
    /// so 0.05 of a level is the place's rounding and nothing else.
    /// </summary>
    private const double Margin = 0.05;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(1, 40)]
    [InlineData(40, 1)]
    [InlineData(7, 5)]
    [InlineData(64, 48)]
    [InlineData(333, 111)]
    public void Agrees_with_the_definition_along_lines_that_enter_and_leave_the_picture(int width, int height)
    {
        using var source = MadePixels.Noise(width, height, seed: width + height);
        var random = new Random(7);
        for (var round = 0; round < 60; round++)
        {
            var count = random.Next(1, 70);
            var line = AnyLine(random, width, height, count);
            Check(source, line, count, clamp: round % 2 == 0);
        }
    }

    [Fact]
    public void Both_twins_give_the_same_bits()
    {
        using var source = MadePixels.Noise(97, 61, seed: 3);
        var random = new Random(11);
        for (var round = 0; round < 200; round++)
        {
            var count = random.Next(1, 100);
            var line = AnyLine(random, 97, 61, count);
            var clamp = round % 2 == 0;
            var (fast, slow) = (new float[3 * count], new float[3 * count]);
            BilinearKernel.Accumulate(source, line, fast, count, clamp);
            BilinearKernel.AccumulateOneByOne(source, line, slow, count, 0, count, clamp);
            Assert.Equal(slow, fast);
        }
    }

    [Fact]
    public void Adds_to_the_sums_that_are_there()
    {
        using var source = MadePixels.Of(20, 2, static (_, _) => (10, 20, 30));
        var sums = Enumerable.Repeat(1f, 3 * 17).ToArray();
        BilinearKernel.Accumulate(source, new SampleLine(0.25f, 0.25f, 1, 0), sums, 17, clamp: true);
        Assert.Equal([.. Enumerable.Repeat(11f, 17), .. Enumerable.Repeat(21f, 17), .. Enumerable.Repeat(31f, 17)], sums);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(-1e30f)]
    public void A_line_from_nowhere_reads_nothing_outside_of_the_pixels(float start)
    {
        using var source = MadePixels.Noise(33, 9, seed: 1);
        foreach (var line in new[] { new SampleLine(start, 2, 1, 0), new SampleLine(2, start, 1, 0), new SampleLine(2, 2, start, start) })
        {
            var sums = new float[3 * 40];
            BilinearKernel.Accumulate(source, line, sums, 40, clamp: false);
            BilinearKernel.Accumulate(source, line, sums, 40, clamp: true);
            Assert.All(sums, static sum => Assert.True(float.IsNaN(sum) || sum is >= 0 and <= 2 * 255));
        }
    }

    /// <summary>Some lines stand still in one direction, some run backwards, some miss the picture.</summary>
    private static SampleLine AnyLine(Random random, int width, int height, int count)
    {
        float Step(int length) => random.Next(4) == 0 ? 0 : (float)((random.NextDouble() - 0.5) * 3 * length / count);
        return new SampleLine(
            (float)((random.NextDouble() * 1.6 - 0.3) * width), (float)((random.NextDouble() * 1.6 - 0.3) * height), Step(width), Step(height));
    }

    private static void Check(PixelBuffer source, SampleLine line, int count, bool clamp)
    {
        var sums = new float[3 * count];
        BilinearKernel.Accumulate(source, line, sums, count, clamp);
        for (var i = 0; i < count; i++)
        {
            for (var channel = 0; channel < 3; channel++)
            {
                var expected = SlowSampler.Bilinear(source, line.U + ((double)i * line.StepU), line.V + ((double)i * line.StepV), channel, clamp);
                Assert.Equal(expected, sums[(channel * count) + i], Margin);
            }
        }
    }
}

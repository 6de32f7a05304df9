using Semblance.Imaging.Kernels;

namespace Semblance.UnitTests.Imaging.Kernels;

[Trait("kind", "kernel")]
public sealed class BoxReductionKernelTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Every_sum_that_a_square_can_have_is_divided_exactly_and_rounded(int factor)
    {
        var area = factor * factor;
        var target = new byte[3];
        for (var sum = 0; sum <= 255 * area; sum++)
        {
            // The whole square's sum stands in the first column of each channel.
            var sums = new ushort[3 * factor];
            (sums[0], sums[1], sums[2]) = ((ushort)sum, (ushort)(255 * area - sum), (ushort)sum);
            BoxReductionKernel.MeanPixels(sums, target, factor);
            Assert.Equal((byte)Math.Floor(((double)sum / area) + 0.5), target[0]);
            Assert.Equal((byte)Math.Floor(((255.0 * area - sum) / area) + 0.5), target[1]);
            Assert.Equal(target[0], target[2]);
        }
    }

    [Fact]
    public void Rows_of_any_length_add_up_as_in_the_scalar_twin()
    {
        var random = new Random(5);
        for (var length = 0; length < 200; length++)
        {
            var row = new byte[length];
            var (fast, slow) = (new ushort[length], new ushort[length]);
            for (var k = 0; k < BoxReductionKernel.MostFactor * BoxReductionKernel.MostFactor; k++)
            {
                random.NextBytes(row);
                BoxReductionKernel.AddRow(row, fast);
                BoxReductionKernel.AddRowOneByOne(row, slow);
            }

            Assert.Equal(slow, fast);
        }
    }
}

using Semblance.Synthetic.Capture;

namespace Semblance.UnitTests.Synthetic.Capture;

public sealed class JpegLossTests
{
    [Fact]
    public void A_lower_quality_loses_more()
    {
        var losses = new[] { 100, 90, 60, 30, 10 }.Select(Loss).ToArray();
        Assert.Equal(losses.Order(), losses);
        Assert.True(losses[0] < 0.5 * losses[^1]);
    }

    [Fact]
    public void One_grey_stays_one_grey_at_every_quality() =>
        Assert.All(new[] { 100, 75, 50 }, quality =>
        {
            var rgb = Enumerable.Repeat((byte)128, 24 * 16 * 3).ToArray();
            new JpegLoss(quality).Apply(rgb, 24, 16);
            Assert.All(rgb, value => Assert.Equal(128, value));
        });

    [Theory]
    [InlineData(1, 1)]
    [InlineData(9, 7)]
    [InlineData(16, 17)]
    public void Sides_that_squares_do_not_fill_are_no_trouble(int width, int height)
    {
        var rgb = Enumerable.Repeat((byte)200, width * height * 3).ToArray();
        new JpegLoss(95).Apply(rgb, width, height);
        Assert.All(rgb, value => Assert.InRange(value, 196, 204));
    }

    [Fact]
    public void The_loss_is_blocky_so_it_is_the_loss_of_jpeg()
    {
        var rgb = Enumerable.Range(0, 32 * 32 * 3).Select(i => (byte)(i / 3 % 32 * 8)).ToArray(); // a slope from left to right
        new JpegLoss(5).Apply(rgb, 32, 32);
        double Step(int x) => Enumerable.Range(0, 32).Average(y => Math.Abs(rgb[((y * 32) + x) * 3] - rgb[((y * 32) + x - 1) * 3]));
        Assert.True((Step(8) + Step(16) + Step(24)) / 3 > 2 * (Step(4) + Step(12) + Step(20)) / 3);
    }

    private static double Loss(int quality)
    {
        var random = new Random(1);
        var greys = Enumerable.Range(0, 64 * 64).Select(i => (byte)Math.Clamp(128 + (60 * Math.Sin(i * 0.01)) + random.Next(-20, 21), 0, 255));
        var whole = greys.SelectMany(grey => new[] { grey, grey, grey }).ToArray();
        var lossy = (byte[])whole.Clone();
        new JpegLoss(quality).Apply(lossy, 64, 64);
        return Math.Sqrt(whole.Zip(lossy, (a, b) => (double)(a - b) * (a - b)).Average());
    }
}

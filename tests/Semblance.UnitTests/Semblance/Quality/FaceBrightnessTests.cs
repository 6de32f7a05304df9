using Semblance.Alignment;
using Semblance.Quality;

namespace Semblance.UnitTests.Quality;

public sealed class FaceBrightnessTests
{
    [Fact]
    public void Brightness_weighs_the_channels_as_the_eye_does()
    {
        using var crop = AlignedCrop.Rent(112, 0, 1, 0);
        crop.Planes[..(112 * 112)].Fill(100);
        crop.Planes.Slice(112 * 112, 112 * 112).Fill(200);
        crop.Planes[(2 * 112 * 112)..].Fill(50);
        Assert.Equal(29.9 + 117.4 + 5.7, new FaceBrightness(crop)[10, 20], 1e-3);
    }

    [Fact]
    public void Shares_and_percentiles_are_counted_over_the_inner_face()
    {
        var random = new Random(3);
        var levels = Enumerable.Range(0, 112 * 112).Select(_ => (float)random.Next(0, 256)).ToArray();
        var brightness = MadeCrop.Brightness(levels);
        var inner = new List<float>();
        for (var i = 0; i < levels.Length; i++)
        {
            var (dx, dy) = (((i % 112) + 0.5 - 56) / (112 * 0.38), ((i / 112) + 0.5 - (112 * 0.58)) / (112 * 0.38 * 1.15));
            if ((dx * dx) + (dy * dy) <= 1)
                inner.Add(levels[i]);
        }

        inner.Sort();
        Assert.Equal(inner.Count, brightness.InnerCount);
        Assert.Equal((double)inner.Count(static level => level <= 77) / inner.Count, brightness.ShareUpTo(77), 1e-9);
        foreach (var share in new[] { 0.02, 0.5, 0.98 })
            Assert.Equal(inner[(int)Math.Ceiling(share * inner.Count) - 1], brightness.Percentile(share));
    }

    [Fact]
    public void Detail_of_a_flat_crop_is_none_and_of_a_board_of_pixels_the_most()
    {
        Assert.Equal(0, MadeCrop.Brightness(Enumerable.Repeat(90f, 112 * 112).ToArray()).RelativeDetail());
        var board = Enumerable.Range(0, 112 * 112).Select(static i => ((i % 112) + (i / 112)) % 2 * 200f).ToArray();

        // Each neighbour differs by 200: the second difference is 800, the variance 100 squared.
        Assert.Equal(64, MadeCrop.Brightness(board).RelativeDetail(), 0.1);
    }
}

using Semblance.Alignment;
using Semblance.Imaging;

namespace Semblance.UnitTests.Alignment;

public sealed class FaceAlignerTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(0.4, 15)]
    [InlineData(3.2, -40)]
    [InlineData(2, 180)]
    public void The_points_of_a_face_come_to_the_template(double scale, double degrees)
    {
        // A dot at each point of a turned and scaled face, in its own brightness.
        var (c, s) = (scale * Math.Cos(degrees * Math.PI / 180), scale * Math.Sin(degrees * Math.PI / 180));
        PixelPoint Place(PixelPoint point) => new((float)(300 + (c * (point.X - 56)) - (s * (point.Y - 56))), (float)(280 + (s * (point.X - 56)) + (c * (point.Y - 56))));
        var template = CropTemplate.ArcFace112;
        var points = template.Points.Select(Place).ToArray();
        using var picture = MadeFace.Dots(600, 560, points, radius: 6 * (float)scale);
        using var crop = FaceAligner.Align(picture, MadeFace.Landmarks(points), template);
        Assert.Equal(112, crop.Side);
        Assert.Equal(scale, crop.SourcePixelsPerPixel, 0.01);
        Assert.InRange(crop.ResidualPixels, 0, 0.01);
        Assert.Equal(0, crop.ShareOutside);
        for (var i = 0; i < 5; i++)
        {
            var found = MadeFace.MiddleOfDot(crop, template.Points[i]);
            Assert.Equal(template.Points[i].X, found.X, 0.15f);
            Assert.Equal(template.Points[i].Y, found.Y, 0.15f);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void The_crop_agrees_with_the_definition_of_the_sampler_at_any_decoded_size(int reduction)
    {
        using var pixels = Imaging.MadePixels.Noise(200, 160, seed: reduction);
        using var picture = Imaging.MadePixels.Picture(pixels, reduction);
        PixelPoint[] points = [new(70 * reduction, 60 * reduction), new(125 * reduction, 75 * reduction), new(95 * reduction, 95 * reduction), new(60 * reduction, 110 * reduction), new(110 * reduction, 120 * reduction)];
        using var crop = FaceAligner.Align(picture, points, CropTemplate.ArcFace112);
        var map = SimilarityFit.Between(points, CropTemplate.ArcFace112.Points).TargetToSource().ThenScale(1f / reduction, 1f / reduction);
        for (var i = 0; i < 112 * 112; i++)
        {
            for (var channel = 0; channel < 3; channel++)
                Assert.Equal(Imaging.SlowSampler.Pixel(pixels, map, i % 112, i / 112, channel, clamp: false), crop.Planes[(channel * 112 * 112) + i], 0.05);
        }
    }

    [Fact]
    public void A_face_over_the_edge_says_how_much_of_it_is_missing()
    {
        var points = CropTemplate.ArcFace112.Points.Select(point => new PixelPoint(point.X - 56, point.Y)).ToArray();
        using var picture = Imaging.MadePixels.Picture(Imaging.MadePixels.Of(112, 112, static (_, _) => (200, 200, 200)));
        using var crop = FaceAligner.Align(picture, points, CropTemplate.ArcFace112);
        Assert.Equal(0.5f, crop.ShareOutside, 0.01f);
        Assert.Equal(0, crop.Planes[20]);
        Assert.Equal(200, crop.Planes[100], 0.01f);
    }

    [Fact]
    public void Points_that_are_no_face_leave_the_whole_side_as_rest()
    {
        using var picture = Imaging.MadePixels.Picture(Imaging.MadePixels.Noise(50, 50, seed: 1));
        using var crop = FaceAligner.Align(picture, Enumerable.Repeat(new PixelPoint(9, 9), 5).ToArray(), CropTemplate.ArcFace112);
        Assert.Equal(112, crop.ResidualPixels);
    }

    [Fact]
    public void A_face_that_looks_aside_leaves_a_rest()
    {
        var points = CropTemplate.ArcFace112.Points.ToArray();
        points[2] = new PixelPoint(points[2].X + 20, points[2].Y);
        using var picture = Imaging.MadePixels.Picture(Imaging.MadePixels.Noise(112, 112, seed: 1));
        using var crop = FaceAligner.Align(picture, points, CropTemplate.ArcFace112);
        Assert.InRange(crop.ResidualPixels, 5, 10);
    }
}

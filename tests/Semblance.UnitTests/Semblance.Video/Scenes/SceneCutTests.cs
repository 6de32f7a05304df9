using System.Diagnostics;
using Semblance.Imaging;
using Semblance.Video.Scenes;

namespace Semblance.UnitTests.Video.Scenes;

public sealed class SceneCutTests
{
    private const int Width = 128, Height = 72;

    [Fact]
    public void The_first_picture_and_equal_ones_are_no_cut()
    {
        var cut = new SceneCut();
        for (var k = 0; k < 3; k++)
        {
            using var picture = Draw(new Scene(1));
            Assert.False(cut.Advance(picture));
        }
    }

    /// <summary>
    /// Scenes that have nothing in common may still be alike by chance, as they consist of few large hills (at a limit of 0.35, 17 of 100 pairs were):
    /// of 100 pairs, 80 must be told.
    /// </summary>
    [Fact]
    public void A_cut_to_another_scene_is_found() => Assert.InRange(Enumerable.Range(0, 100).Count(seed => IsCut(new Scene(2 * seed), new Scene((2 * seed) + 1))), 80, 100);

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(1.5, 0)]
    [InlineData(1, 60)]
    [InlineData(0.6, -20)]
    public void Another_exposure_is_no_cut(double gain, double bias) => Assert.All(Enumerable.Range(0, 25), seed => Assert.False(IsCut(new Scene(seed), new Scene(seed) { Gain = gain, Bias = bias })));

    [Theory]
    [InlineData(2, 0)]
    [InlineData(-2, 2)]
    [InlineData(1, -1)]
    public void A_camera_that_shakes_is_no_cut(int x, int y) => Assert.All(Enumerable.Range(0, 25), seed => Assert.False(IsCut(new Scene(seed), new Scene(seed) { ShiftX = x, ShiftY = y })));

    /// <summary>From a third to more than half of the picture is covered anew in one step.</summary>
    [Theory]
    [InlineData(0, 43)]
    [InlineData(24, 72)]
    [InlineData(40, 110)]
    public void Somebody_who_steps_before_the_camera_is_no_cut(int left, int right) =>
        Assert.All(Enumerable.Range(0, 25), seed => Assert.False(IsCut(new Scene(seed), new Scene(seed) { CoverFrom = left, CoverTo = right })));

    [Fact]
    public void Light_that_goes_out_or_on_in_a_picture_without_content_is_no_cut() => Assert.False(IsCut(new Scene(0) { Gain = 0 }, new Scene(0) { Gain = 0, Bias = 40 }));

    [Fact]
    public void A_scene_out_of_black_is_a_cut() => Assert.True(IsCut(new Scene(0) { Gain = 0, Bias = -128 }, new Scene(1)));

    [Fact]
    public void Noise_of_a_sensor_changes_nothing() => Assert.All(Enumerable.Range(0, 25), seed => Assert.False(IsCut(new Scene(seed) { Grain = 20 }, new Scene(seed) { Grain = 21 })));

    [Fact]
    public void A_glimpse_is_as_like_itself_as_can_be()
    {
        using var picture = Draw(new Scene(4));
        var glimpse = new SceneGlimpse(picture);
        Assert.Equal(1, glimpse.LikenessTo(glimpse), 2);
        Assert.Equal(1, glimpse.ShareAlike(glimpse, 0.7), 2);
    }

    /// <summary>The clips of real cameras, where they are at hand; their truth was found by eye.</summary>
    [Theory]
    [InlineData("stage-cuts.mp4", 640, 360, new[] { 0.67, 2.7, 7.04 })]
    [InlineData("street-entrance.mp4", 1920, 1080, new double[0])]
    [InlineData("crowd-plaza.mp4", 1280, 720, new double[0])]
    [InlineData("corridor-three-walk.mp4", 480, 270, new double[0])]
    [InlineData("headpose-two.mp4", 480, 270, new double[0])]
    [InlineData("corridor-two-far.mp4", 480, 270, new double[0])]
    [InlineData("one-by-one-backs.mp4", 768, 432, new double[0])]
    public void Cuts_of_real_clips_are_found_and_no_others(string clip, int width, int height, double[] truth)
    {
        var folder = Environment.GetEnvironmentVariable("SEMBLANCE_TEST_CLIPS");
        Assert.SkipWhen(folder is null || !File.Exists(Path.Combine(folder, clip)), "SEMBLANCE_TEST_CLIPS names no folder with this clip.");
        var (cut, found, number) = (new SceneCut(), new List<double>(), 0);
        foreach (var frame in Frames(Path.Combine(folder!, clip), width * height * 3))
        {
            using var picture = Picture.FromRgb(frame, width, height);
            if (cut.Advance(picture))
                found.Add(number / 5.0);
            number++;
        }

        // The frame after a cut comes up to 0.2 s late; the truth is rounded to about 0.2 s.
        Assert.Equal(truth.Length, found.Count);
        Assert.All(truth.Zip(found), pair => Assert.InRange(pair.Second - pair.First, -0.2, 0.4));
    }

    private static IEnumerable<byte[]> Frames(string path, int bytes)
    {
        var start = new ProcessStartInfo("ffmpeg", ["-v", "error", "-i", path, "-vf", "setpts=PTS-STARTPTS,fps=5", "-f", "rawvideo", "-pix_fmt", "rgb24", "-"]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var frame = new byte[bytes];
        while (process.StandardOutput.BaseStream.ReadAtLeast(frame, bytes, throwOnEndOfStream: false) == bytes)
            yield return frame;
    }

    private static bool IsCut(Scene before, Scene after)
    {
        using var first = Draw(before);
        using var second = Draw(after);
        var cut = new SceneCut();
        Assert.False(cut.Advance(first));
        return cut.Advance(second);
    }

    /// <summary>Hills of light at places that the seed chooses, eight of them large and fifty-two small.</summary>
    private static Picture Draw(Scene scene)
    {
        var hills = HillsOf(scene.Seed, 60);
        var cover = HillsOf(scene.Seed + 1_000_000, 60);
        var grain = new Random(scene.Grain);
        var rgb = new byte[Width * Height * 3];
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                var isCovered = x >= scene.CoverFrom && x < scene.CoverTo;
                var light = LightAt(isCovered ? cover : hills, x + scene.ShiftX, y + scene.ShiftY);
                var seen = 128 + scene.Bias + (scene.Gain * light) + (scene.Grain == 0 ? 0 : grain.Next(-12, 13));
                rgb.AsSpan(3 * ((y * Width) + x), 3).Fill((byte)Math.Clamp(seen, 0, 255));
            }
        }

        return Picture.FromRgb(rgb, Width, Height);
    }

    private static (double X, double Y, double Radius, double Light)[] HillsOf(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(k => (random.NextDouble() * Width, random.NextDouble() * Height, k < 8 ? 16.0 : 3, (random.NextDouble() - 0.5) * 160))];
    }

    private static double LightAt((double X, double Y, double Radius, double Light)[] hills, double x, double y)
    {
        var light = 0.0;
        foreach (var hill in hills)
        {
            var square = (((x - hill.X) * (x - hill.X)) + ((y - hill.Y) * (y - hill.Y))) / (2 * hill.Radius * hill.Radius);
            light += square < 8 ? hill.Light * Math.Exp(-square) : 0;
        }

        return light;
    }

    private sealed record Scene(int Seed)
    {
        public double Gain { get; init; } = 1;

        public double Bias { get; init; }

        public int ShiftX { get; init; }

        public int ShiftY { get; init; }

        public int CoverFrom { get; init; }

        public int CoverTo { get; init; }

        public int Grain { get; init; }
    }
}

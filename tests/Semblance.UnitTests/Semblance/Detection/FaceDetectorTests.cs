using Semblance.Detection;
using Semblance.Errors;
using Semblance.Imaging;
using Semblance.Inference;
using Semblance.Models;
using Semblance.UnitTests.Models;

namespace Semblance.UnitTests.Detection;

public sealed class FaceDetectorTests : IDisposable
{
    private readonly MadeModels _models = new();

    public void Dispose() => _models.Dispose();

    [Fact]
    public void Faces_come_with_their_points_the_largest_first()
    {
        MadeMark[] marks = [new(32, 64), new(256, 128)];
        var faces = Detect(320, 320, new DetectionOptions(), marks);
        Assert.Equal(2, faces.Count);
        foreach (var mark in marks)
            AssertIs(mark, Assert.Single(faces, face => face.Box.OverlapWith(mark.Box) > 0.5f), 0.01f);
        Assert.All(faces, static face => Assert.Equal(1, face.Score, 1e-3f));
    }

    [Fact]
    public void Coordinates_count_the_whole_picture_however_it_was_scaled()
    {
        // 1,280 pixels are shown as 640: a mark of 64 fills one cell.
        var mark = new MadeMark(640, 320, Side: 64);
        AssertIs(mark, Assert.Single(Detect(1280, 960, new DetectionOptions(), mark)), 0.01f);

        // Of a picture that was decoded at a quarter, one decoded pixel is four.
        using var picture = new Picture(Pixels(320, 320, new MadeMark(64, 96)), 1280, 1280, 4, PictureFormat.Raw, isDamaged: false);
        using var detector = Open(new DetectionOptions { MaxSide = 320 });
        AssertIs(new MadeMark(256, 384, Side: 128), Assert.Single(detector.Detect(picture, CancellationToken.None)), 0.01f);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_picture_that_lies_on_its_side_is_looked_at_again(int quarterTurns)
    {
        var mark = new MadeMark(96, 160, QuarterTurns: quarterTurns);
        var face = Assert.Single(Detect(320, 256, new DetectionOptions(), mark));
        AssertIs(mark, face, 0.01f);
        Assert.Empty(Detect(320, 256, new DetectionOptions { RetryTurned = false }, mark));
    }

    [Fact]
    public void A_face_that_fills_the_picture_is_found_with_a_border_around_it()
    {
        // The mark has twice the detector's size; behind the border it has just that.
        var mark = new MadeMark(0, 0, Side: 64);
        var options = new DetectionOptions { MinSide = 128, MaxSide = 128, RetryTurned = false };
        Assert.Empty(Detect(128, 128, options with { RetryWithBorder = false }, mark));
        AssertIs(mark, Assert.Single(Detect(128, 128, options, mark)), 0.01f);
    }

    [Fact]
    public void A_tiny_face_in_a_large_picture_is_found_in_a_tile()
    {
        // Tiles of 320 in a picture of 1,280 start every 240 pixels: the mark stands on the grid of the third.
        var mark = new MadeMark(480 + 64, 32);
        Assert.Empty(Detect(1280, 320, new DetectionOptions { MaxSide = 320 }, mark));
        AssertIs(mark, Assert.Single(Detect(1280, 320, new DetectionOptions { MaxSide = 320, UseTiles = true }, mark)), 0.01f);
    }

    [Fact]
    public void No_more_faces_than_asked_for_are_kept()
    {
        var marks = Enumerable.Range(0, 8).Select(static i => new MadeMark(i * 32, 0)).ToArray();
        Assert.Equal(8, Detect(320, 320, new DetectionOptions(), marks).Count);
        Assert.Equal(3, Detect(320, 320, new DetectionOptions { MaxFaces = 3 }, marks).Count);
    }

    [Fact]
    public void An_empty_picture_has_no_faces() => Assert.Empty(Detect(320, 320, new DetectionOptions()));

    [Fact]
    public void Giving_up_is_heard_between_the_looks()
    {
        using var detector = Open(new DetectionOptions());
        using var picture = MadePicture(320, 320);
        Assert.Throws<OperationCanceledException>(() => detector.Detect(picture, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void A_network_of_no_known_family_is_refused()
    {
        var card = ModelLibrary.Open(_models.Folder).Require(ModelTask.Embed, MadeModels.Embedder);
        var refusal = Assert.Throws<SemblanceException>(() => FaceDetector.Load(card, new DetectionOptions(), new InferenceOptions { CacheFolder = null }));
        Assert.Equal(ErrorCode.ModelMismatch, refusal.Code);
        Assert.Contains("detector family", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_threads_find_the_same()
    {
        using var detector = Open(new DetectionOptions());
        MadeMark[] marks = [new(32, 64), new(256, 128), new(96, 288)];
        using var picture = MadePicture(320, 320, marks);
        var alone = detector.Detect(picture, CancellationToken.None);
        Parallel.For(0, 60, new ParallelOptions { MaxDegreeOfParallelism = 6 }, _ => Assert.Equal(alone, detector.Detect(picture, CancellationToken.None)));
    }

    private static PixelBuffer Pixels(int width, int height, params MadeMark[] marks)
    {
        var pixels = new PixelBuffer(width, height);
        MadeMark.Pixels(width, height, marks).CopyTo(pixels.Pixels);
        return pixels;
    }

    private static Picture MadePicture(int width, int height, params MadeMark[] marks) => Picture.FromRgb(MadeMark.Pixels(width, height, marks), width, height);

    private static void AssertIs(MadeMark mark, DetectedFace face, float margin)
    {
        Assert.Equal(mark.X, face.Box.X, margin);
        Assert.Equal(mark.Y, face.Box.Y, margin);
        Assert.Equal(mark.Side, face.Box.Width, margin);
        Assert.Equal(mark.Side, face.Box.Height, margin);
        foreach (var point in Enum.GetValues<LandmarkPoint>())
        {
            Assert.Equal(mark.Point(point).X, face.Landmarks[point].X, margin);
            Assert.Equal(mark.Point(point).Y, face.Landmarks[point].Y, margin);
        }
    }

    private FaceDetector Open(DetectionOptions options) =>
        FaceDetector.Load(ModelLibrary.Open(_models.Folder).Require(ModelTask.Detect, MadeModels.Detector), options, new InferenceOptions { CacheFolder = null });

    private IReadOnlyList<DetectedFace> Detect(int width, int height, DetectionOptions options, params MadeMark[] marks)
    {
        using var detector = Open(options);
        using var picture = MadePicture(width, height, marks);
        return detector.Detect(picture, CancellationToken.None);
    }
}

using Semblance.Detection;
using Semblance.Errors;
using Semblance.Imaging;
using Semblance.Inference;
using Semblance.Liveness;
using Semblance.Models;
using Semblance.UnitTests.Imaging;
using Semblance.UnitTests.Models;

namespace Semblance.UnitTests.Liveness;

/// <summary>The detector, <c>LazyPadDetector</c>, <c>PadNetwork</c> and <c>PadThresholds</c> on networks that answer how green they see the widened box.</summary>
public sealed class PadDetectorTests : IDisposable
{
    private static readonly InferenceOptions Inference = new() { CacheFolder = null };

    private readonly MadeModels _models = new(withDetector: false, withEmbedder: false);

    public void Dispose() => _models.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_network_sees_the_widened_box_stretched_to_its_size(int reduction)
    {
        _models.AddLiveness(factor: 2);
        using var pixels = MadePixels.Of(200, 100, static (x, y) => (x, (x * 2 / 3) + y, y));
        using var picture = new Picture(pixels, 200 * reduction, 100 * reduction, reduction, PictureFormat.Raw, isDamaged: false);
        using var detector = Load(new LivenessOptions());
        var box = new PixelBox(60 * reduction, 40 * reduction, 40 * reduction, 20 * reduction);
        var region = PadCrop.Around(box, 2, picture.Width, picture.Height).Region;
        var map = new PlaneMap(region.Width / reduction / 8, 0, region.X / reduction, 0, region.Height / reduction / 8, region.Y / reduction);
        var expected = Enumerable.Range(0, 64).Average(i => SlowSampler.Pixel(pixels, map, i % 8, i / 8, 1, clamp: true)) / 255;
        // Float sums of 64 values of up to 255 against doubles.
        Assert.Equal(expected, Assess(detector, picture, box)[0].Score.Value, 1e-4);
    }

    [Fact]
    public void Several_networks_and_several_sizes_of_the_box_are_averaged()
    {
        _models.AddLiveness("near", factor: 1);
        _models.AddLiveness("wide", factor: 4);
        using var picture = GreenSquare();
        var box = new PixelBox(40, 40, 20, 20);
        float Score(LivenessOptions options)
        {
            using var detector = Load(options);
            return Assess(detector, picture, box)[0].Score.Value;
        }

        var (near, wide) = (Score(new() { Models = "near" }), Score(new() { Models = "wide" }));
        Assert.Equal(1, near, 1e-4f);
        Assert.InRange(wide, 0.05f, 0.2f);
        Assert.Equal((near + wide) / 2, Score(new()), 1e-5f);
        Assert.Equal((near + wide) / 2, Score(new() { Models = "wide+near" }), 1e-5f);
        Assert.Equal((Score(new() { Models = "wide", BoxScales = [0.8] }) + wide) / 2, Score(new() { Models = "wide", BoxScales = [0.8, 1] }), 1e-5f);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(1)]
    [InlineData(3)]
    public void Many_faces_keep_their_order_whatever_the_batch(int? batch)
    {
        _models.AddLiveness(batch: batch);
        using var picture = MadePixels.Picture(MadePixels.Of(400, 10, static (x, _) => (0, x / 10 * 5, 0)));
        using var detector = Load(new LivenessOptions { MinRoom = 0 });
        var boxes = Enumerable.Range(0, 40).Select(i => new PixelBox(i * 10, 0, 10, 10)).Reverse().ToArray();
        var judged = Assess(detector, picture, boxes);
        // Neighbours differ by 5 of 255; half of it would mix them up.
        Assert.All(Enumerable.Range(0, 40), i => Assert.Equal((39 - i) * 5 / 255f, judged[i].Score.Value, 0.005f));
        Assert.Empty(detector.Assess(picture, [], CancellationToken.None));
    }

    [Fact]
    public void The_room_that_is_needed_is_a_share_of_what_the_narrowest_network_asks_for()
    {
        _models.AddLiveness("near", factor: 2);
        _models.AddLiveness("wide", factor: 4);
        using var detector = Load(new LivenessOptions { MinRoom = 0.75 });
        Assert.Equal(1.5f, detector.RoomNeeded);
        using var picture = GreenSquare();
        Assert.Equal([false, true], Assess(detector, picture, new(10, 10, 60, 60), new(10, 10, 70, 70)).Select(static one => one.IsTooTight));
    }

    [Fact]
    public void The_threshold_is_the_callers_or_that_of_a_network_which_works_alone()
    {
        _models.AddLiveness("a");
        var card = ModelLibrary.Open(_models.Folder).Require(ModelTask.Liveness) with { OperatingPoint = new OperatingPoint(0.7, 0.1, 0.2, "made faces") };
        Assert.Equal(new PadThreshold(0.7, 0.1, 0.2, "made faces"), PadThresholds.For([card], null));
        Assert.Equal(new PadThreshold(0.7, 0.1, 0.2, "made faces"), PadThresholds.For([card], 0.7));
        Assert.Equal(new PadThreshold(0.6, null, null, "the caller chose it"), PadThresholds.For([card], 0.6));
        Assert.Equal((0.5, null), (PadThresholds.For([card, card], null).Score, PadThresholds.For([card, card], null).AttackClassificationErrorRate));
        Assert.Contains("no threshold", PadThresholds.For([card with { OperatingPoint = null }], null).MeasuredOn, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_loaded_before_it_is_asked_for_and_a_missing_model_is_told_every_time()
    {
        _models.AddLiveness();
        using var lazy = new LazyPadDetector(ModelLibrary.Open(_models.Folder), new LivenessOptions { Models = MadeModels.Liveness }, Inference);
        Assert.Empty(lazy.Networks);
        Assert.Equal(TimeSpan.Zero, lazy.TimeInNetwork);
        Assert.Same(lazy.Required, lazy.Required);
        Assert.Single(lazy.Networks);
        using var none = new LazyPadDetector(ModelLibrary.Open(_models.Folder), new LivenessOptions { Models = "none" }, Inference);
        for (var i = 0; i < 2; i++)
            Assert.Equal(ErrorCode.ModelNotFound, Assert.Throws<SemblanceException>(() => none.Required).Code);
    }

    [Fact]
    public void A_network_for_something_else_is_refused()
    {
        using var others = new MadeModels(withDetector: false);
        var card = ModelLibrary.Open(others.Folder).Require(ModelTask.Embed, MadeModels.Embedder);
        Assert.Equal(ErrorCode.ModelMismatch, Assert.Throws<SemblanceException>(() => PadNetwork.Load(card, Inference)).Code);
    }

    [Fact]
    public void Giving_up_ends_between_runs()
    {
        _models.AddLiveness();
        using var detector = Load(new LivenessOptions());
        using var picture = GreenSquare();
        Assert.Throws<OperationCanceledException>(() => detector.Assess(picture, [new DetectedFace(new(0, 0, 10, 10), 1, default)], new CancellationToken(canceled: true)));
    }

    private static Picture GreenSquare() =>
        MadePixels.Picture(MadePixels.Of(100, 100, static (x, y) => x is >= 38 and < 62 && y is >= 38 and < 62 ? (0, 255, 0) : (255, 0, 0)));

    private static PadAssessment[] Assess(PadDetector detector, Picture picture, params PixelBox[] boxes) =>
        detector.Assess(picture, [.. boxes.Select(static box => new DetectedFace(box, 1, default))], CancellationToken.None);

    private PadDetector Load(LivenessOptions options) => PadDetector.Load(ModelLibrary.Open(_models.Folder), options, Inference);
}

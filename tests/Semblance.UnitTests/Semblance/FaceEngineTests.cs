using Semblance.Comparison;
using Semblance.Detection;
using Semblance.Embedding;
using Semblance.Errors;
using Semblance.Explain;
using Semblance.Imaging;
using Semblance.Imaging.Codecs;
using Semblance.Inference;
using Semblance.Liveness;
using Semblance.Quality;
using Semblance.UnitTests.Models;

namespace Semblance.UnitTests;

public sealed class FaceEngineTests : IDisposable
{
    private static readonly MadeMark[] Marks = [new(32, 64), new(256, 128, Tint: 60), new(96, 256, Tint: 20)];

    private readonly MadeModels _models = new();

    public void Dispose() => _models.Dispose();

    [Fact]
    public async Task A_picture_goes_in_and_faces_with_quality_and_feature_sets_come_out()
    {
        using var engine = Open();
        var analysis = await engine.AnalyseAsync(Png(Marks), cancellation: Cancel);
        Assert.Equal((320, 320, PictureFormat.Png, false, 3), (analysis.Width, analysis.Height, analysis.Format, analysis.IsDamaged, analysis.Faces.Count));
        foreach (var face in analysis.Faces)
        {
            Assert.Single(Marks, mark => mark.Box.OverlapWith(face.Detected.Box) > 0.95f);
            Assert.Equal(engine.Model, face.Embedding!.Model);
            Assert.Equal(147, face.Embedding.Dimension);
            Assert.Empty(face.Refusals);
            Assert.InRange(face.Quality!.UnifiedQuality, 0, 100);
            Assert.Equal(face.Quality.UnifiedQuality, face.ToTemplate()!.Quality);
        }

        Assert.Equal((MadeModels.Detector, MadeModels.Embedder), (engine.Detector.Name, engine.Embedder.Name));
        Assert.Equal((MadeModels.Detector, MadeModels.Embedder), (engine.Networks[0].Name, engine.Networks[1].Name));
    }

    [Fact]
    public async Task What_was_not_asked_for_is_not_done()
    {
        using var engine = Open();
        var found = await engine.AnalyseAsync(Png(Marks), AnalysisRequest.DetectOnly, Cancel);
        Assert.All(found.Faces, static face => Assert.True(face is { Quality: null, Embedding: null, Refusals.Count: 0 }));
        Assert.Null(found.Faces[0].ToTemplate());
        var embedded = await engine.AnalyseAsync(Png(Marks), new AnalysisRequest { MeasureQuality = false }, Cancel);
        Assert.All(embedded.Faces, static face => Assert.True(face is { Quality: null, Embedding: not null }));
    }

    [Fact]
    public async Task Faces_that_were_found_before_get_the_same_as_if_they_were_found_now()
    {
        using var engine = Open();
        using var picture = PictureDecoder.Decode(Png(Marks));
        var whole = await engine.AnalyseAsync(picture, cancellation: Cancel);
        DetectedFace[] given = [whole.Faces[2].Detected, whole.Faces[0].Detected];
        var again = await engine.AnalyseAsync(picture, given, cancellation: Cancel);
        Assert.Equal(given, again.Faces.Select(static face => face.Detected));
        Assert.Equal(whole.Faces[2].Embedding!.Values, again.Faces[0].Embedding!.Values);
        Assert.Equal(whole.Faces[0].Quality!.UnifiedQuality, again.Faces[1].Quality!.UnifiedQuality);
    }

    [Fact]
    public async Task One_face_may_be_meant()
    {
        using var engine = Open();
        var central = Assert.Single((await engine.AnalyseAsync(Png([new(0, 0), new(128, 160)]), new AnalysisRequest { Faces = FaceSelection.MostCentral }, Cancel)).Faces);
        Assert.Equal(128, central.Detected.Box.X, 0.1f);
        Assert.Single((await engine.AnalyseAsync(Png(Marks), new AnalysisRequest { Faces = FaceSelection.Largest }, Cancel)).Faces);
        Assert.Empty((await engine.AnalyseAsync(Png([]), new AnalysisRequest { Faces = FaceSelection.Largest }, Cancel)).Faces);
    }

    [Fact]
    public async Task A_gate_refuses_with_reasons_instead_of_a_feature_set()
    {
        // The marks are 32 pixels wide: 13 between the eyes, which no gate for references lets through.
        using var engine = Open();
        var analysis = await engine.AnalyseAsync(Png(Marks), new AnalysisRequest { Gate = QualityGate.Strict }, Cancel);
        Assert.All(analysis.Faces, static face =>
        {
            Assert.Null(face.Embedding);
            Assert.Contains(face.Refusals, static refusal => refusal.Measure == QualityMeasure.InterEyeDistance && refusal.Advice.Length > 0);
        });
    }

    [Fact]
    public async Task Like_faces_compare_alike_and_a_mirrored_engine_makes_another_model()
    {
        using var engine = Open();
        using var plain = Open(new FaceEngineOptions { Embedding = new EmbeddingOptions { AverageMirrored = false } });
        async Task<FaceEmbedding> Embed(FaceEngine of, MadeMark mark) => (await of.AnalyseAsync(Png([mark]), cancellation: Cancel)).Faces[0].Embedding!;
        var own = await Embed(engine, new MadeMark(32, 64));
        Assert.Equal(1, FaceEngine.Compare(own, await Embed(engine, new MadeMark(192, 224))).Similarity, 1e-3);
        Assert.InRange(FaceEngine.Compare(own, await Embed(engine, new MadeMark(192, 224, Tint: 60))).Similarity, 0, 0.9999);
        Assert.Equal(ErrorCode.TemplateModelMismatch, Assert.Throws<SemblanceException>(() => FaceEngine.Compare(own, Embed(plain, new MadeMark(32, 64)).GetAwaiter().GetResult())).Code);
        Assert.Equal(ErrorCode.CalibrationMissing, Assert.Throws<SemblanceException>(engine.RequireCalibration).Code);
    }

    [Fact]
    public void An_engine_opens_beside_a_broken_calibration_and_refuses_to_decide_by_it()
    {
        using var sound = Open();
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(_models.Folder, CalibrationLibrary.FolderName)).FullName, CalibrationLibrary.FileName(sound.Model));
        File.WriteAllText(file, "{");
        using var engine = Open();
        Assert.Null(engine.Calibration);
        var refusal = Assert.Throws<SemblanceException>(engine.RequireCalibration);
        Assert.Equal(ErrorCode.CalibrationInvalid, refusal.Code);
        Assert.Contains(file, refusal.What, StringComparison.Ordinal);
        Assert.Equal(ErrorCode.OptionOutOfRange, Assert.Throws<SemblanceException>(() => Open(new FaceEngineOptions { Population = "A Village" })).Code);
    }

    [Fact]
    public async Task Many_threads_get_what_one_gets()
    {
        using var engine = Open(new FaceEngineOptions { Inference = new InferenceOptions { Parallelism = 3 } });
        var pictures = Enumerable.Range(1, 12).Select(i => Png([.. Marks.Take(i % 4), new MadeMark(i % 9 * 32, 0, Tint: i * 5)])).ToArray();
        var alone = new List<string>();
        foreach (var picture in pictures)
            alone.Add(Print(await engine.AnalyseAsync(picture, cancellation: Cancel)));
        var together = await Task.WhenAll(Enumerable.Range(0, 96).Select(i => Task.Run(async () => Print(await engine.AnalyseAsync(pictures[i % 12], cancellation: Cancel)))));
        for (var i = 0; i < together.Length; i++)
            Assert.Equal(alone[i % 12], together[i]);
        Assert.Equal(108, engine.Statistics.Pictures);
        Assert.True(engine.Statistics.Inference > TimeSpan.Zero && engine.Statistics.Inference <= engine.Statistics.Total);
    }

    [Fact]
    public async Task Giving_up_ends_in_a_cancelled_task_and_leaves_the_engine_whole()
    {
        using var engine = Open(new FaceEngineOptions { Inference = new InferenceOptions { Parallelism = 1 } });
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => engine.AnalyseAsync(Png(Marks), cancellation: source.Token));

        // One of many is given up while it waits for the only place.
        using var late = new CancellationTokenSource();
        var waiting = Enumerable.Range(0, 30).Select(i => engine.AnalyseAsync(Png(Marks), cancellation: i == 29 ? late.Token : Cancel)).ToArray();
        await late.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting[29]);
        Assert.All(await Task.WhenAll(waiting[..29]), static analysis => Assert.Equal(3, analysis.Faces.Count));
    }

    [Fact]
    public async Task A_broken_picture_is_a_typed_error_and_the_next_one_is_analysed()
    {
        using var engine = Open(new FaceEngineOptions { Inference = new InferenceOptions { Parallelism = 1 } });
        for (var i = 0; i < 5; i++)
            Assert.Equal(ErrorCode.InputFormatUnknown, (await Assert.ThrowsAsync<SemblanceException>(() => engine.AnalyseAsync(new byte[] { 1, 2, 3 }, cancellation: Cancel))).Code);
        Assert.Equal(3, (await engine.AnalyseAsync(Png(Marks), cancellation: Cancel)).Faces.Count);
    }

    [Fact]
    public async Task Limits_of_the_options_hold()
    {
        using var engine = Open(new FaceEngineOptions { Limits = new PictureLimits { MaxSide = 319 }, Detection = new DetectionOptions { MaxFaces = 2 } });
        Assert.Equal(ErrorCode.InputTooManyPixels, (await Assert.ThrowsAsync<SemblanceException>(() => engine.AnalyseAsync(Png(Marks), cancellation: Cancel))).Code);
        using var picture = Picture.FromRgb(MadeMark.Pixels(320, 320, Marks), 320, 320);
        Assert.Equal(2, (await engine.AnalyseAsync(picture, cancellation: Cancel)).Faces.Count);
        Assert.Equal(320, picture.Width);
    }

    [Fact]
    public async Task Every_intermediate_can_be_shown()
    {
        using var engine = Open();
        var explanation = new Explanation();
        var analysis = await engine.AnalyseAsync(Png(Marks), new AnalysisRequest { Explanation = explanation }, Cancel);
        Assert.Equal((320, 320), (explanation.Get<PixelBlock>(ExplanationKeys.UprightPicture)!.Width, explanation.Get<PixelBlock>(ExplanationKeys.UprightPicture)!.Height));
        Assert.Equal(3, explanation.Get<IReadOnlyList<DetectedFace>>(ExplanationKeys.Detections)!.Count);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(112, explanation.Get<PixelBlock>(ExplanationKeys.Crop(i))!.Width);
            Assert.InRange(explanation.Get<float>(ExplanationKeys.AlignmentResidual(i)), 0.001f, 20);
            Assert.Same(analysis.Faces[i].Quality, explanation.Get<QualityReport>(ExplanationKeys.Quality(i)));
            Assert.Empty(explanation.Get<IReadOnlyList<QualityRefusal>>(ExplanationKeys.Refusals(i))!);
            Assert.Equal(147, explanation.Get<FaceTemplate>(ExplanationKeys.Template(i))!.Dimension);
        }

        Assert.Equal(2 + (3 * 5), explanation.Keys.Count);
        Assert.Null(explanation.Get<PixelBlock>(ExplanationKeys.Crop(3)));
    }

    [Fact]
    public async Task Warming_up_takes_every_stage_and_counts_no_picture()
    {
        using var engine = Open(new FaceEngineOptions { Inference = new InferenceOptions { Parallelism = 2 } });
        await engine.WarmUpAsync(Cancel);
        var statistics = engine.Statistics;
        Assert.Equal((0, 0), (statistics.Pictures, statistics.Faces));
        Assert.All([statistics.Decode, statistics.Detect, statistics.Align, statistics.Quality, statistics.Embed, statistics.Inference], static time => Assert.True(time > TimeSpan.Zero));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => engine.WarmUpAsync(new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task Attacks_are_looked_for_when_it_is_asked_and_the_networks_are_loaded_then()
    {
        _models.AddLiveness();
        using var engine = Open();
        Assert.All((await engine.AnalyseAsync(Png(Marks), cancellation: Cancel)).Faces, static face => Assert.Null(face.Liveness));
        Assert.Empty(engine.LivenessModels);
        Assert.Equal(TimeSpan.Zero, engine.Statistics.Liveness);
        var analysis = await engine.AnalyseAsync(Png(Marks), AnalysisRequest.DetectOnly with { AssessLiveness = true }, Cancel);
        // A mark's lower half is green: half of the box, which is what the made network looks at.
        Assert.All(analysis.Faces, static face => Assert.Equal(0.5f, face.Liveness!.Score.Value, 0.05f));
        Assert.Equal(MadeModels.Liveness, Assert.Single(engine.LivenessModels).Name);
        Assert.Equal(3, engine.Networks.Count);
        Assert.True(engine.Statistics.Liveness > TimeSpan.Zero);
    }

    [Fact]
    public async Task Without_a_liveness_model_all_else_works_and_asking_for_it_says_what_to_do()
    {
        var none = new FaceEngineOptions { Liveness = new LivenessOptions { Models = "no_such_model" } };
        using var engine = Open(none);
        Assert.Equal(3, (await engine.AnalyseAsync(Png(Marks), cancellation: Cancel)).Faces.Count);
        var refusal = await Assert.ThrowsAsync<SemblanceException>(() => engine.AnalyseAsync(Png([]), AnalysisRequest.DetectOnly with { AssessLiveness = true }, Cancel));
        Assert.Equal(ErrorCode.ModelNotFound, refusal.Code);
        Assert.Contains("models pull", refusal.Remedy, StringComparison.Ordinal);
        Assert.Throws<SemblanceException>(() => Open(none with { Liveness = none.Liveness with { LoadAtOpen = true } }));
    }

    [Fact]
    public async Task Faces_that_were_found_before_are_judged_in_their_order()
    {
        _models.AddLiveness();
        using var engine = Open(new FaceEngineOptions { Liveness = new LivenessOptions { LoadAtOpen = true, MinRoom = 0 } });
        await engine.WarmUpAsync(Cancel);
        Assert.True(engine.Statistics.Liveness > TimeSpan.Zero);
        using var picture = Picture.FromRgb([.. Enumerable.Range(0, 40 * 20 * 3).Select(static i => (byte)(i % 3 == 1 && i / 3 % 40 < 20 ? 255 : 0))], 40, 20);
        DetectedFace At(float x) => new(new PixelBox(x, 0, 20, 20), 1, default);
        var judged = await engine.AssessLivenessAsync(picture, [At(0), At(20), At(10)], Cancel);
        Assert.Equal([1, 0, 0.5f], judged.Select(static one => MathF.Round(one.Score.Value, 2)));
        Assert.Equal([PadDecision.BonaFide, PadDecision.Attack], judged.Take(2).Select(static one => one.Decision));
    }

    [Fact]
    public async Task Closing_waits_for_the_pictures_under_way()
    {
        for (var round = 0; round < 5; round++)
        {
            var engine = Open(new FaceEngineOptions { Inference = new InferenceOptions { Parallelism = 2 } });
            var running = Enumerable.Range(0, 12).Select(_ => Task.Run(() => engine.AnalyseAsync(Png(Marks), cancellation: Cancel))).ToArray();
            await Task.WhenAny(running);
            engine.Dispose();
            engine.Dispose();
            foreach (var task in running)
            {
                try
                {
                    Assert.Equal(3, (await task).Faces.Count);
                }
                catch (ObjectDisposedException)
                {
                    // It still waited for its place.
                }
            }

            await Assert.ThrowsAsync<ObjectDisposedException>(() => engine.AnalyseAsync(Png(Marks), cancellation: Cancel));
        }
    }

    [Fact]
    public void Without_models_it_says_what_to_do()
    {
        var empty = Directory.CreateTempSubdirectory("semblance-none-").FullName;
        var refusal = Assert.Throws<SemblanceException>(() => FaceEngine.Open(new FaceEngineOptions { ModelFolder = empty }));
        Directory.Delete(empty);
        Assert.Equal(ErrorCode.ModelNotFound, refusal.Code);
        using var half = new MadeModels(withEmbedder: false);
        var missing = Record.Exception(() => FaceEngine.Open(new FaceEngineOptions { ModelFolder = half.Folder, Embedder = "no-such-embedder" }));
        Assert.Contains("models pull", Assert.IsType<SemblanceException>(missing).Remedy, StringComparison.Ordinal);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static byte[] Png(params MadeMark[] marks) => PictureEncoder.ToPng(new PixelBlock(MadeMark.Pixels(320, 320, marks), 320, 320));

    private static string Print(FaceAnalysis analysis) => string.Join('\n', analysis.Faces.Select(static face =>
        FormattableString.Invariant($"{face.Detected} {face.Quality!.UnifiedQuality} {string.Join(' ', face.Embedding!.Values.ToArray().Select(BitConverter.SingleToInt32Bits))}")));

    private FaceEngine Open(FaceEngineOptions? options = null)
    {
        options ??= new FaceEngineOptions();
        return FaceEngine.Open(options with
        {
            ModelFolder = _models.Folder,
            Detector = MadeModels.Detector,
            Embedder = MadeModels.Embedder,
            Inference = options.Inference with { CacheFolder = null },
        });
    }
}

using Semblance.Alignment;
using Semblance.Comparison;
using Semblance.Detection;
using Semblance.Embedding;
using Semblance.Errors;
using Semblance.Imaging;
using Semblance.Imaging.Codecs;
using Semblance.Liveness;
using Semblance.Models;
using Semblance.Quality;

namespace Semblance;

/// <summary>
/// The engine: a picture goes in; faces, quality and feature sets come out. Open one for the whole program and use it from as many
/// threads as you like; it works on as many pictures at a time as <c>InferenceOptions.Parallelism</c> says.
/// </summary>
/// <remarks>Thread-safe.</remarks>
public sealed class FaceEngine : IDisposable
{
    private readonly FaceEngineOptions _options;
    private readonly FaceDetector _detector;
    private readonly FaceEmbedder _embedder;
    private readonly QualityAssessor _assessor;
    private readonly LazyPadDetector _liveness;
    private readonly SemaphoreSlim _places;
    private readonly EngineMeter _meter = new();
    private readonly SemblanceException? _calibrationFault;
    private int _isClosed;

    private FaceEngine(FaceEngineOptions options, FaceDetector detector, FaceEmbedder embedder, QualityAssessor assessor, LazyPadDetector liveness, (Calibration? Found, SemblanceException? Fault) calibration)
    {
        (Calibration, _calibrationFault) = calibration;
        _options = options;
        _detector = detector;
        _embedder = embedder;
        _assessor = assessor;
        _liveness = liveness;
        _places = new SemaphoreSlim(options.Inference.Parallelism);
    }

    /// <summary>The detector's catalogue entry.</summary>
    public ModelCard Detector => _detector.Card;

    /// <summary>The embedder's catalogue entry.</summary>
    public ModelCard Embedder => _embedder.Card;

    /// <summary>What the feature sets of this engine carry.</summary>
    public ModelIdentity Model => _embedder.Model;

    /// <summary>The networks that find and embed faces, those for liveness once they are loaded, and what was done to them at load.</summary>
    public IReadOnlyList<NetworkReport> Networks =>
    [
        new NetworkReport(Detector.Name, _detector.Rewriting),
        new NetworkReport(Embedder.Name, _embedder.Rewriting),
        .. _liveness.Networks.Select(network => new NetworkReport(network.Card.Name, network.Rewriting)),
    ];

    /// <summary>The liveness networks that are loaded by now: none before the first request that asks for them (or <see cref="LivenessOptions.LoadAtOpen"/>).</summary>
    public IReadOnlyList<ModelCard> LivenessModels => [.. _liveness.Networks.Select(network => network.Card)];

    /// <summary>What this engine's scores stand for; <see langword="null"/> where no table for its model and mode was found, or a broken one.</summary>
    public Calibration? Calibration { get; }

    /// <summary>What the engine has done so far.</summary>
    public EngineStatistics Statistics => _meter.Read(_detector.TimeInNetwork + _embedder.TimeInNetwork + _assessor.TimeInNetwork + _liveness.TimeInNetwork);

    /// <summary>Finds and loads the models.</summary>
    /// <param name="options">Choices; <see langword="null"/> for the defaults.</param>
    /// <returns>An engine, which the caller disposes.</returns>
    /// <exception cref="SemblanceException">An option is out of range, or a model is missing or differs from its catalogue entry.</exception>
    public static FaceEngine Open(FaceEngineOptions? options = null)
    {
        options ??= new FaceEngineOptions();
        OptionRules.Check(options);
        var library = ModelLibrary.Open(options.ModelFolder);
        FaceDetector? detector = null;
        FaceEmbedder? embedder = null;
        LazyPadDetector? liveness = null;
        try
        {
            detector = FaceDetector.Load(library.Require(ModelTask.Detect, options.Detector), options.Detection, options.Inference);
            embedder = FaceEmbedder.Load(library.Require(ModelTask.Embed, options.Embedder), options.Embedding, options.Inference);
            var calibration = CalibrationLibrary.FindOrFault(embedder.Model, library.Folders, options.Population);
            liveness = new LazyPadDetector(library, options.Liveness, options.Inference);
            if (options.Liveness.LoadAtOpen)
                _ = liveness.Required;
            return new FaceEngine(options, detector, embedder, QualityAssessor.Load(library, options.Inference), liveness, calibration);
        }
        catch
        {
            detector?.Dispose();
            embedder?.Dispose();
            liveness?.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Sends a made picture with a made face through every stage, in as many places at once as the engine has, so that the first real picture
    /// takes no longer than any other. A server calls it before it says that it is ready; a short program has no use for it.
    /// </summary>
    /// <param name="cancellation">Gives up between stages.</param>
    /// <returns>Ends when all places are warm. The time counts in <see cref="Statistics"/>, the pictures and faces do not.</returns>
    /// <exception cref="SemblanceException">A network failed.</exception>
    public Task WarmUpAsync(CancellationToken cancellation = default) =>
        Task.WhenAll(Enumerable.Range(0, _options.Inference.Parallelism).Select(_ => RunAsync(() => WarmUp(cancellation), cancellation)));

    /// <summary>Compares two feature sets.</summary>
    /// <param name="probe">The fresh side.</param>
    /// <param name="reference">The standing side.</param>
    /// <returns>Their cosine.</returns>
    /// <exception cref="SemblanceException">They come from different models or modes.</exception>
    public static ComparisonScore Compare(FaceEmbedding probe, FaceEmbedding reference)
    {
        ArgumentNullException.ThrowIfNull(probe);
        return new ComparisonScore(probe.CosineTo(reference), probe.Model);
    }

    /// <summary>The calibration, or an error that says how to get one.</summary>
    /// <returns>The table of this engine's model and mode.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.CalibrationMissing"/>: there is none. <see cref="ErrorCode.CalibrationInvalid"/>: its file is broken.</exception>
    public Calibration RequireCalibration() => Calibration ?? throw (_calibrationFault is { } fault
        ? new SemblanceException(fault.Code, fault.What, fault.Remedy, fault)
        : CalibrationLibrary.Missing(Embedder, Model, _options.Population, ModelFolders.InOrder(_options.ModelFolder)));

    /// <summary>Analyses a picture in a file's bytes.</summary>
    /// <param name="picture">JPEG, PNG, WebP, GIF, BMP, TIFF or AVIF.</param>
    /// <param name="request">What to do; <see langword="null"/> for <see cref="AnalysisRequest.Default"/>.</param>
    /// <param name="cancellation">Gives up between stages.</param>
    /// <returns>The faces, the largest first.</returns>
    /// <exception cref="SemblanceException">The picture can't be decoded or is over a limit, or a network failed.</exception>
    public Task<FaceAnalysis> AnalyseAsync(ReadOnlyMemory<byte> picture, AnalysisRequest? request = null, CancellationToken cancellation = default) =>
        RunAsync(() => DecodeAndAnalyse(picture, request ?? AnalysisRequest.Default, cancellation), cancellation);

    /// <summary>Analyses a decoded picture, which stays the caller's.</summary>
    /// <param name="picture">The picture; it must live until the task is done.</param>
    /// <param name="request">What to do; <see langword="null"/> for <see cref="AnalysisRequest.Default"/>.</param>
    /// <param name="cancellation">Gives up between stages.</param>
    /// <returns>The faces, the largest first.</returns>
    /// <exception cref="SemblanceException">A network failed.</exception>
    public Task<FaceAnalysis> AnalyseAsync(Picture picture, AnalysisRequest? request = null, CancellationToken cancellation = default) =>
        RunAsync(() => Analyse(picture, request ?? AnalysisRequest.Default, cancellation), cancellation);

    /// <summary>Analyses faces that were found before, for example by a tracker: all that comes after detection.</summary>
    /// <param name="picture">The picture, which stays the caller's; it must live until the task is done.</param>
    /// <param name="faces">Where the faces are in it.</param>
    /// <param name="request">What to do; <see langword="null"/> for <see cref="AnalysisRequest.Default"/>. Its selection of faces is left aside.</param>
    /// <param name="cancellation">Gives up between stages.</param>
    /// <returns>The faces in the order in which they were given.</returns>
    /// <exception cref="SemblanceException">A network failed.</exception>
    public Task<FaceAnalysis> AnalyseAsync(Picture picture, IReadOnlyList<DetectedFace> faces, AnalysisRequest? request = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(faces);
        return RunAsync(() => Analyse(picture, faces, request ?? AnalysisRequest.Default, cancellation), cancellation);
    }

    /// <summary>Judges how faces were presented that were found before, for example by a tracker.</summary>
    /// <param name="picture">The picture, which stays the caller's; it must live until the task is done.</param>
    /// <param name="faces">Where the faces are in it.</param>
    /// <param name="cancellation">Gives up between runs of a network.</param>
    /// <returns>An assessment for each face, in their order.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.ModelNotFound"/>: there is no liveness model. Or a network failed.</exception>
    public Task<IReadOnlyList<PadAssessment>> AssessLivenessAsync(Picture picture, IReadOnlyList<DetectedFace> faces, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(faces);
        return RunAsync(() => (IReadOnlyList<PadAssessment>)AssessLiveness(picture, faces, cancellation), cancellation);
    }

    /// <summary>Waits for the pictures under way, then gives the networks back. Whoever still waits for a place gets an <see cref="ObjectDisposedException"/>.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isClosed, 1) != 0)
            return;

        // A network must not go while a thread is inside it: that would end the whole process.
        for (var i = 0; i < _options.Inference.Parallelism; i++)
            _places.Wait();
        _detector.Dispose();
        _embedder.Dispose();
        _assessor.Dispose();
        _liveness.Dispose();
        _places.Release(_options.Inference.Parallelism);
    }

    private async Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _isClosed) != 0, this);
        await _places.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(Volatile.Read(ref _isClosed) != 0, this);
            return await Task.Run(() => _meter.Processor.Count(work), cancellation).ConfigureAwait(false);
        }
        finally
        {
            _places.Release();
        }
    }

    private FaceAnalysis DecodeAndAnalyse(ReadOnlyMemory<byte> bytes, AnalysisRequest request, CancellationToken cancellation)
    {
        Picture picture;
        using (_meter.Decode.Start())
            picture = PictureDecoder.Decode(bytes, _options.Limits);
        using (picture)
            return Analyse(picture, request, cancellation);
    }

    private int WarmUp(CancellationToken cancellation)
    {
        Picture picture;
        using (_meter.Decode.Start())
            picture = PictureDecoder.Decode(MadeScene.Jpeg());
        using (picture)
        {
            Detect(picture, cancellation);
            DetectedFace[] faces = [MadeScene.Face(_embedder.Template)];
            var crops = Align(picture, faces);
            using (crops[0])
            {
                Assess(picture, faces, crops);
                if (_options.Liveness.LoadAtOpen)
                    AssessLiveness(picture, faces, cancellation);
                return Embed(crops, [[]], cancellation).Length;
            }
        }
    }

    /// <summary>The whole way of a picture.</summary>
    private FaceAnalysis Analyse(Picture picture, AnalysisRequest request, CancellationToken cancellation)
    {
        var faces = SelectFaces(picture, Detect(picture, cancellation), request.Faces);
        _meter.CountPicture(faces.Count);
        return Analyse(picture, faces, request, cancellation);
    }

    /// <summary>The way from faces that were found to feature sets.</summary>
    private FaceAnalysis Analyse(Picture picture, IReadOnlyList<DetectedFace> faces, AnalysisRequest request, CancellationToken cancellation)
    {
        var needsCrops = request.Embed || request.MeasureQuality || request.Gate != QualityGate.Off;
        var crops = needsCrops ? Align(picture, faces) : [];
        try
        {
            cancellation.ThrowIfCancellationRequested();
            var quality = request.MeasureQuality || request.Gate != QualityGate.Off ? Assess(picture, faces, crops) : new QualityReport?[faces.Count];
            var refusals = Array.ConvertAll(quality, report => report is null ? [] : GateRules.Judge(report, request.Gate));
            var liveness = request.AssessLiveness ? AssessLiveness(picture, faces, cancellation) : new PadAssessment?[faces.Count];
            var embeddings = request.Embed ? Embed(crops, refusals, cancellation) : new FaceEmbedding?[faces.Count];
            var analysed = faces.Select((face, i) => new AnalysedFace(face, quality[i], refusals[i], embeddings[i]) { Liveness = liveness[i] }).ToArray();
            ExplanationWriter.Write(request.Explanation, picture, faces, crops, analysed);
            return new FaceAnalysis(picture.Width, picture.Height, picture.Format, picture.IsDamaged, analysed);
        }
        finally
        {
            foreach (var crop in crops)
                crop.Dispose();
        }
    }

    private IReadOnlyList<DetectedFace> Detect(Picture picture, CancellationToken cancellation)
    {
        using (_meter.Detect.Start())
            return _detector.Detect(picture, cancellation);
    }

    private static IReadOnlyList<DetectedFace> SelectFaces(Picture picture, IReadOnlyList<DetectedFace> faces, FaceSelection selection)
    {
        if (selection == FaceSelection.All || faces.Count == 0)
            return faces;
        var middle = new PixelPoint(picture.Width / 2f, picture.Height / 2f);
        return [selection == FaceSelection.Largest ? faces[0] : faces.MinBy(face => face.Box.Centre.DistanceTo(middle))!];
    }

    private AlignedCrop[] Align(Picture picture, IReadOnlyList<DetectedFace> faces)
    {
        using (_meter.Align.Start())
            return [.. faces.Select(face => FaceAligner.Align(picture, face.Landmarks, _embedder.Template))];
    }

    private QualityReport?[] Assess(Picture picture, IReadOnlyList<DetectedFace> faces, AlignedCrop[] crops)
    {
        using (_meter.Quality.Start())
            return [.. faces.Select((face, i) => _assessor.Assess(picture, face, crops[i], _embedder.Template))];
    }

    private PadAssessment[] AssessLiveness(Picture picture, IReadOnlyList<DetectedFace> faces, CancellationToken cancellation)
    {
        // A missing model is said even where there is no face, or it would come to light late.
        var detector = _liveness.Required;
        using (_meter.Liveness.Start())
            return detector.Assess(picture, faces, cancellation);
    }

    /// <summary>Feature sets of the faces that were not refused.</summary>
    private FaceEmbedding?[] Embed(AlignedCrop[] crops, IReadOnlyList<QualityRefusal>[] refusals, CancellationToken cancellation)
    {
        using var running = _meter.Embed.Start();
        var passed = Enumerable.Range(0, crops.Length).Where(i => refusals[i].Count == 0).ToArray();
        var made = _embedder.Embed([.. passed.Select(i => crops[i])], cancellation);
        _meter.CountFeatureSets(passed.Length);
        var embeddings = new FaceEmbedding?[crops.Length];
        for (var k = 0; k < passed.Length; k++)
            embeddings[passed[k]] = made[k];
        return embeddings;
    }
}

using Semblance.Errors;

namespace Semblance.Cli.Benching;

/// <summary>An engine on one thread whose stages are timed; with liveness where there is a model for it.</summary>
internal sealed class TimedEngine : IDisposable
{
    private readonly FaceEngine _engine;
    private readonly AnalysisRequest _request;

    private TimedEngine(FaceEngine engine, bool withLiveness)
    {
        _engine = engine;
        _request = new AnalysisRequest { MeasureQuality = false, AssessLiveness = withLiveness };
    }

    /// <exception cref="SemblanceException">There is no detector or no embedder, or a model is broken.</exception>
    public static TimedEngine Open(FaceEngineOptions options)
    {
        var single = options with { Inference = options.Inference with { Parallelism = 1 }, Liveness = options.Liveness with { LoadAtOpen = true } };
        try
        {
            return new TimedEngine(FaceEngine.Open(single), withLiveness: true);
        }
        catch (SemblanceException refusal) when (refusal.Code == ErrorCode.ModelNotFound)
        {
            return new TimedEngine(FaceEngine.Open(single with { Liveness = single.Liveness with { LoadAtOpen = false } }), withLiveness: false);
        }
    }

    /// <summary>Sends all pictures through once.</summary>
    public async Task<PipelineTimes> RoundAsync(IReadOnlyList<byte[]> pictures, CancellationToken cancellation)
    {
        var before = _engine.Statistics;
        foreach (var picture in pictures)
            await _engine.AnalyseAsync(picture, _request, cancellation);
        return PipelineTimes.Between(before, _engine.Statistics);
    }

    /// <summary>The models with their times.</summary>
    public ModelSet Describe(IReadOnlyList<PipelineTimes> rounds) => new(
        _engine.Detector.Name, _engine.Embedder.Name, _request.AssessLiveness ? string.Join('+', _engine.LivenessModels.Select(card => card.Name)) : null, rounds);

    public void Dispose() => _engine.Dispose();
}

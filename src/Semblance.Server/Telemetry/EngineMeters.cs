using System.Diagnostics.Metrics;

namespace Semblance.Server.Telemetry;

/// <summary>What the engine has done, as metrics: counts and times, and nothing about anybody.</summary>
internal sealed class EngineMeters : IDisposable
{
    /// <summary>The meter's name.</summary>
    public const string Name = "Semblance.Engine";

    private readonly Meter _meter = new(Name);

    /// <param name="read">Reads the engine's statistics.</param>
    public EngineMeters(Func<EngineStatistics> read)
    {
        _meter.CreateObservableCounter("semblance.pictures", () => read().Pictures, description: "Pictures that were analysed");
        _meter.CreateObservableCounter("semblance.faces", () => read().Faces, description: "Faces that were found in them");
        _meter.CreateObservableCounter("semblance.feature_sets", () => read().FeatureSets, description: "Feature sets that were made");
        _meter.CreateObservableCounter("semblance.processor.time", () => read().Processor.TotalSeconds, "s", "Processor time of all work on pictures but decoding");
        _meter.CreateObservableCounter("semblance.stage.time", () => Stages(read()), "s", "Time in each stage of a picture's way, over all threads");
    }

    public void Dispose() => _meter.Dispose();

    private static Measurement<double>[] Stages(EngineStatistics now) =>
    [
        Stage("decode", now.Decode), Stage("detect", now.Detect), Stage("align", now.Align), Stage("quality", now.Quality), Stage("embed", now.Embed), Stage("liveness", now.Liveness),
    ];

    private static Measurement<double> Stage(string name, TimeSpan time) => new(time.TotalSeconds, new KeyValuePair<string, object?>("stage", name));
}

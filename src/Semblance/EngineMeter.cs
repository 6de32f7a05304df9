using Semblance.Inference;

namespace Semblance;

/// <summary>The counters behind <see cref="EngineStatistics"/>.</summary>
internal sealed class EngineMeter
{
    private long _pictures;
    private long _faces;
    private long _featureSets;

    public StageMeter Decode { get; } = new();

    public StageMeter Detect { get; } = new();

    public StageMeter Align { get; } = new();

    public StageMeter Quality { get; } = new();

    public StageMeter Embed { get; } = new();

    public StageMeter Liveness { get; } = new();

    public ThreadMeter Processor { get; } = new();

    public void CountPicture(int faces)
    {
        Interlocked.Increment(ref _pictures);
        Interlocked.Add(ref _faces, faces);
    }

    public void CountFeatureSets(int made) => Interlocked.Add(ref _featureSets, made);

    public EngineStatistics Read(TimeSpan inference) => new(
        Interlocked.Read(ref _pictures), Interlocked.Read(ref _faces), Decode.Total, Detect.Total, Align.Total, Quality.Total, Embed.Total, Liveness.Total, inference)
    {
        FeatureSets = Interlocked.Read(ref _featureSets),
        Processor = Processor.Total,
    };
}

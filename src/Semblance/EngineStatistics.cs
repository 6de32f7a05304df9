namespace Semblance;

/// <summary>What an engine has done since it was opened: counts, and time by stage summed over all threads.</summary>
/// <param name="Pictures">Pictures that went through.</param>
/// <param name="Faces">Faces found in them.</param>
/// <param name="Decode">Bytes to pixels.</param>
/// <param name="Detect">Pixels to faces, the network included.</param>
/// <param name="Align">Faces to crops.</param>
/// <param name="Quality">Quality measures, their networks included.</param>
/// <param name="Embed">Crops to feature sets, the network included.</param>
/// <param name="Liveness">Faces to liveness scores, the networks included.</param>
/// <param name="Inference">The part of all stages that was spent inside the network runtime.</param>
public sealed record EngineStatistics(long Pictures, long Faces, TimeSpan Decode, TimeSpan Detect, TimeSpan Align, TimeSpan Quality, TimeSpan Embed, TimeSpan Liveness, TimeSpan Inference)
{
    /// <summary>Feature sets that were made: fewer than faces, where a gate refused some or a tracker chose the best.</summary>
    public long FeatureSets { get; init; }

    /// <summary>Processor time of all work on pictures, in seconds of one core: what threads waited for one is not in it, other than in the stages' times. Zero where the machine does not tell a thread's (Linux does).</summary>
    public TimeSpan Processor { get; init; }

    /// <summary>All stages together.</summary>
    public TimeSpan Total => Decode + Detect + Align + Quality + Embed + Liveness;
}

using Semblance.Comparison;
using Semblance.Quality;

namespace Semblance.Cli.Identifying;

/// <summary>What a probe's quality takes away from a decision.</summary>
internal static class ProbeLimits
{
    /// <summary>A weak probe can't prove that it is somebody else, or nobody of the gallery.</summary>
    public static DecisionLimit[] Of(AnalysedFace face) => face.Quality is null
        ? []
        : [.. GateRules.Judge(face.Quality, QualityGate.Standard).Select(refusal => new DecisionLimit($"Quality of the probe: {refusal.Reason}. {refusal.Advice}"))];
}

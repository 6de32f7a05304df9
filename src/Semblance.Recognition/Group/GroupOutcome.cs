using Semblance.Comparison;

namespace Semblance.Recognition.Group;

/// <summary>What a grouping came to.</summary>
/// <param name="Groups">The groups, the largest first. Faces are counted through all pictures: first those of the first picture.</param>
/// <param name="Threshold">What joined them.</param>
/// <remarks>Immutable.</remarks>
public sealed record GroupOutcome(IReadOnlyList<JoinedFaces> Groups, DecisionThreshold Threshold);

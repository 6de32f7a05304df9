namespace Semblance.Evaluation.Scoring;

/// <summary>A pair that a system finds hard: mated with a low score, or non-mated with a high one.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="First">One sample's name.</param>
/// <param name="Second">The other sample's name.</param>
/// <param name="IsMated">Whether the labels say that both are of one person.</param>
/// <param name="Score">The cosine; not a number where a sample failed to enrol.</param>
public readonly record struct HardPair(string First, string Second, bool IsMated, float Score);

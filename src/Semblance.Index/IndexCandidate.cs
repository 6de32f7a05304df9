namespace Semblance.Index;

/// <summary>A subject that a search found.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Slot">The slot of its most alike vector; of any of them where rows are listed.</param>
/// <param name="Score">That vector's cosine with the probe, -1 to 1.</param>
/// <remarks>Immutable.</remarks>
public readonly record struct IndexCandidate(long Subject, int Slot, float Score);

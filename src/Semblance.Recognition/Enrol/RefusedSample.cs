namespace Semblance.Recognition.Enrol;

/// <summary>A sample that did not become a reference: a failure to enrol, never dropped in silence.</summary>
/// <param name="Source">Where the picture came from.</param>
/// <param name="Reason">Why, and what to do, in full sentences.</param>
/// <remarks>Immutable.</remarks>
public sealed record RefusedSample(string Source, string Reason);

namespace Semblance.Evaluation.Tracking;

/// <summary>Frames one after another in which the same track, or none, covers a face.</summary>
/// <param name="FirstFrame">The first of them, from 1.</param>
/// <param name="LastFrame">The last of them.</param>
/// <param name="Frames">Frames among them in which the face had to be covered.</param>
/// <param name="ResultId">The track that covers it; <see langword="null"/> where it is missed.</param>
/// <remarks>Immutable.</remarks>
public sealed record CoveredStretch(int FirstFrame, int LastFrame, int Frames, string? ResultId);

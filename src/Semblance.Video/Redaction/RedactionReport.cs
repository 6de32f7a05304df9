namespace Semblance.Video.Redaction;

/// <summary>What was covered.</summary>
/// <param name="Frames">Frames or pictures that were written.</param>
/// <param name="Tracks">People that were followed.</param>
/// <param name="Covered">Those of them that were covered.</param>
/// <param name="PerSecond">Frames a second of the film; 0 for pictures.</param>
/// <remarks>Immutable.</remarks>
public sealed record RedactionReport(long Frames, int Tracks, int Covered, double PerSecond);

namespace Semblance.Index.Cascade.Auditing;

/// <summary>What became of searches that were run exhaustively, too: the promise, as it was kept on this very index.</summary>
/// <param name="Searches">All searches.</param>
/// <param name="Audited">Those that were run twice.</param>
/// <param name="Expected">Candidates that the exhaustive runs found.</param>
/// <param name="Missed">Those of them that the fast runs did not find.</param>
/// <param name="HighestMissed">The highest score that was missed; <see langword="null"/> where nothing was.</param>
/// <remarks>Immutable.</remarks>
public sealed record AuditFigures(long Searches, long Audited, long Expected, long Missed, float? HighestMissed);

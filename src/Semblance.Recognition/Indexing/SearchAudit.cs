namespace Semblance.Recognition.Indexing;

/// <summary>
/// What became of searches that were run exhaustively, too, since a gallery was opened: the index's promise, as it was kept on this very gallery.
/// </summary>
/// <param name="Searches">All searches.</param>
/// <param name="Audited">Those that were run twice.</param>
/// <param name="Expected">Candidates that the exhaustive runs found.</param>
/// <param name="Missed">Those of them that the fast runs did not find. The audited searches themselves told of them.</param>
/// <remarks>Immutable.</remarks>
public sealed record SearchAudit(long Searches, long Audited, long Expected, long Missed);

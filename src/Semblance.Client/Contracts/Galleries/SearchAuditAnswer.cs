namespace Semblance.Client.Contracts.Galleries;

/// <summary>What became of a gallery's searches that were run exhaustively, too, since it was opened.</summary>
/// <param name="Searches">All searches.</param>
/// <param name="Audited">Those that were run twice: every thousandth.</param>
/// <param name="Expected">Candidates that the exhaustive runs found.</param>
/// <param name="Missed">Those of them that the fast runs did not find.</param>
public sealed record SearchAuditAnswer(long Searches, long Audited, long Expected, long Missed);

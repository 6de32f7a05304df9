namespace Semblance.Client.Contracts.Record;

/// <summary>An event on record. Subjects are named by pseudonym, inputs by digest.</summary>
/// <param name="Sequence">Its number, from 0 on without gaps.</param>
/// <param name="At">When it happened (UTC).</param>
/// <param name="Account">Who.</param>
/// <param name="Role">In what role; absent where nothing is said.</param>
/// <param name="Action">What: "enrol", "verify", "identify" and so on.</param>
/// <param name="Outcome">How it ended: "done", "match", "non_match", "undecided", "refused" or "failed".</param>
/// <param name="GalleryId">In which gallery; absent for none.</param>
/// <param name="Subject">The subject's pseudonym; absent for none.</param>
/// <param name="Threshold">The threshold of a decision with its error rate; absent for none.</param>
/// <param name="Purpose">Why.</param>
/// <param name="SecondAccount">The second account, where two are demanded; else absent.</param>
/// <param name="Source">Where from.</param>
/// <param name="InputSha256">The SHA-256 of the input; absent for none.</param>
public sealed record EventAnswer(
    long Sequence,
    DateTimeOffset At,
    string Account,
    string? Role,
    string Action,
    string Outcome,
    Guid? GalleryId,
    string? Subject,
    string? Threshold,
    string? Purpose,
    string? SecondAccount,
    string? Source,
    string? InputSha256);

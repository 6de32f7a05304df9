namespace Semblance.Client.Contracts.Releases;

/// <summary>An answer of a restricted gallery that waits for a second account; what was found is not told yet.</summary>
/// <param name="ReleaseId">By what it is asked for.</param>
/// <param name="RequestedBy">The account that searched.</param>
/// <param name="At">When (UTC).</param>
/// <param name="ProbeSha256">The SHA-256 of the picture's file, 64 hexadecimal digits.</param>
public sealed record ReleaseAnswer(Guid ReleaseId, string RequestedBy, DateTimeOffset At, string ProbeSha256);

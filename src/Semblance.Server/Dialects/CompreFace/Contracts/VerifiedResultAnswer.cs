namespace Semblance.Server.Dialects.CompreFace.Contracts;

/// <summary>Exactly one comparison.</summary>
internal sealed record VerifiedResultAnswer(IReadOnlyList<VerifiedAnswer> Result);

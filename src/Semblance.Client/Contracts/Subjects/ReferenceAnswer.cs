namespace Semblance.Client.Contracts.Subjects;

/// <summary>What is told of a reference; its template never is.</summary>
/// <param name="ReferenceId">Its identifier.</param>
/// <param name="State">"active", or "retired": kept until expiry and compared with nothing.</param>
/// <param name="LegalBasis">Why the law lets it be kept.</param>
/// <param name="ConsentId">The consent that it rests on; absent where it rests on none.</param>
/// <param name="ExpiresAt">The first day (UTC) on which it may not be kept any more.</param>
/// <param name="Model">The model that made its template.</param>
/// <param name="FileSha256">The SHA-256 of the picture's file, 64 hexadecimal digits.</param>
/// <param name="Source">Where the picture came from.</param>
/// <param name="EnrolledAt">When it was enrolled (UTC).</param>
public sealed record ReferenceAnswer(Guid ReferenceId, string State, string LegalBasis, Guid? ConsentId, DateOnly ExpiresAt, string Model, string FileSha256, string Source, DateTimeOffset EnrolledAt);

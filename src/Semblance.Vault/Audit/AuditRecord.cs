namespace Semblance.Vault.Audit;

/// <summary>An event at its place in the chain.</summary>
/// <param name="Sequence">Its number, from 0 on without gaps.</param>
/// <param name="RecordedAt">When it was written, to the millisecond.</param>
/// <param name="Event">The event.</param>
public sealed record AuditRecord(long Sequence, DateTimeOffset RecordedAt, AuditEvent Event);

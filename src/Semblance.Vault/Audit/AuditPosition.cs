namespace Semblance.Vault.Audit;

/// <summary>Where an event stands.</summary>
/// <param name="Sequence">Its number.</param>
/// <param name="Size">The chain's size when it was known to be durable; larger than the number.</param>
public readonly record struct AuditPosition(long Sequence, long Size);

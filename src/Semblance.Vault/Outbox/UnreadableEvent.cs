namespace Semblance.Vault.Outbox;

/// <summary>An event that waits and can't be read: it is left out, stays as evidence, and the others go on.</summary>
/// <param name="Position">Its place among those that wait, by which it can be removed; 1 or more.</param>
/// <param name="Id">Its identifier; empty where even that can't be read.</param>
public readonly record struct UnreadableEvent(long Position, Guid Id);

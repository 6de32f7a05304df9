namespace Semblance.Vault.Outbox;

/// <summary>Some of the events that wait.</summary>
/// <param name="Events">The oldest first.</param>
/// <param name="End">The position of the last of them, from which reading goes on; the asked position where there was none.</param>
/// <remarks>Immutable.</remarks>
public sealed record OutboxPage(IReadOnlyList<OutboxEvent> Events, long End);

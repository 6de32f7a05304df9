namespace Semblance.Vault.Outbox;

/// <summary>Some of the events that wait.</summary>
/// <param name="Events">The oldest first.</param>
/// <param name="Positions">Where each of them stands.</param>
/// <param name="Unreadable">Rows between them whose columns hold what they never should.</param>
/// <param name="End">The position of the last row, readable or not, from which reading goes on; the asked position where there was none.</param>
/// <remarks>Immutable.</remarks>
public sealed record OutboxPage(IReadOnlyList<OutboxEvent> Events, IReadOnlyList<long> Positions, IReadOnlyList<UnreadableEvent> Unreadable, long End);

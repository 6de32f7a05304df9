using Semblance.Errors;
using Semblance.Vault.Outbox;

namespace Semblance.Vault.Ports;

/// <summary>Events that still have to be told. They are told at least once; the receiver knows repeats by their identifiers.</summary>
public interface IOutbox
{
    /// <summary>Keeps an event together with the change that it tells of.</summary>
    /// <param name="happening">The event.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.VaultRuleBroken"/>: the identifier is taken.</exception>
    Task AddAsync(OutboxEvent happening, CancellationToken cancellation);

    /// <summary>Reads the events that wait.</summary>
    /// <param name="channel">For whom.</param>
    /// <param name="most">At most so many, 1 to 10,000.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The oldest first.</returns>
    Task<IReadOnlyList<OutboxEvent>> WaitingAsync(OutboxChannel channel, int most, CancellationToken cancellation);

    /// <summary>Reads the events that wait from a position on, so that many can be gone through.</summary>
    /// <param name="channel">For whom.</param>
    /// <param name="after">The position of the last event that was read; 0 begins with the oldest. It holds after that event was forgotten too.</param>
    /// <param name="most">At most so many, 1 to 10,000.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The oldest first, and the position to go on from. A row that holds what it never should is named beside them and holds up none.</returns>
    /// <remarks>On a server an event may become visible behind a position that was read already: go through all of them from time to time.</remarks>
    Task<OutboxPage> PageAsync(OutboxChannel channel, long after, int most, CancellationToken cancellation);

    /// <summary>Forgets an event that was told.</summary>
    /// <param name="id">Which.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Whether it was there.</returns>
    Task<bool> RemoveAsync(OutboxEventId id, CancellationToken cancellation);

    /// <summary>Forgets an event by its place: for one that can't be read.</summary>
    /// <param name="channel">For whom it is.</param>
    /// <param name="position">Where it stands.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Whether it was there.</returns>
    Task<bool> RemoveAtAsync(OutboxChannel channel, long position, CancellationToken cancellation);
}

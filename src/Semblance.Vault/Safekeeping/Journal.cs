using Semblance.Errors;
using Semblance.Vault.Audit;
using Semblance.Vault.Outbox;
using Semblance.Vault.Ports;

namespace Semblance.Vault.Safekeeping;

/// <summary>
/// Puts what happened on record. A change and the event that tells of it are committed together and the event is moved to the audit chain
/// right after; what a crash left waiting is moved at the next opening. What changes nothing goes to the chain at once.
/// </summary>
/// <remarks>Nobody is answered before the event is durable in the chain: where it can't be written, nothing that must be recorded is done.</remarks>
public sealed class Journal : IDisposable
{
    private const int Page = 256;

    private readonly IVault _store;
    private readonly AuditLog _chain;
    private readonly OutboxSeal _seal;
    private readonly SemaphoreSlim _moving = new(1);

    internal Journal(IVault store, AuditLog chain, OutboxSeal seal) => (_store, _chain, _seal) = (store, chain, seal);

    /// <summary>Records what changes nothing: a search, a comparison, a view, a refusal.</summary>
    /// <param name="happening">The event.</param>
    /// <param name="cancellation">Ends the wait for room; an event that was taken is written.</param>
    /// <returns>Its place in the chain.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.AuditUnwritable"/>: give no answer.</exception>
    public Task<AuditPosition> RecordAsync(AuditEvent happening, CancellationToken cancellation) => _chain.AppendAsync(happening, cancellation);

    /// <summary>Records a change within the unit of work that makes it.</summary>
    /// <param name="work">The unit of work, not yet committed.</param>
    /// <param name="happening">The event.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>When it is part of the unit of work.</returns>
    public Task EnlistAsync(IUnitOfWork work, AuditEvent happening, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(happening);
        return work.Outbox.AddAsync(_seal.Seal(OutboxEventId.From(happening.Id), OutboxChannel.Audit, AuditEncoding.Write(new AuditRecord(0, happening.At, happening))), cancellation);
    }

    /// <summary>Moves events of committed changes to the chain. The chain knows events by their ids, so that a move that was cut off is repeated without harm.</summary>
    /// <param name="cancellation">Ends the moving; the rest waits.</param>
    /// <returns>The place of each event that was moved.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.AuditUnwritable"/>: the change is kept and its event waits; stop until the chain can be written.</exception>
    public async Task<IReadOnlyDictionary<Guid, AuditPosition>> MoveAsync(CancellationToken cancellation)
    {
        var places = new Dictionary<Guid, AuditPosition>();
        await _moving.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            while (await MovePageAsync(places, cancellation).ConfigureAwait(false) == Page)
            {
                // Another page waits.
            }
        }
        finally
        {
            _moving.Release();
        }

        return places;
    }

    /// <inheritdoc/>
    public void Dispose() => _moving.Dispose();

    private async Task<int> MovePageAsync(Dictionary<Guid, AuditPosition> places, CancellationToken cancellation)
    {
        var waiting = await WaitingAsync(cancellation).ConfigureAwait(false);
        if (waiting.Count == 0)
            return 0;
        var appended = waiting.Select(message => (Message: message, Place: _chain.AppendAsync(EventOf(message), cancellation))).ToArray();
        foreach (var (message, place) in appended)
            places[message.Id.Value] = await place.ConfigureAwait(false);
        await RemoveAsync(waiting, cancellation).ConfigureAwait(false);
        return waiting.Count;
    }

    private async Task<IReadOnlyList<OutboxEvent>> WaitingAsync(CancellationToken cancellation)
    {
        var view = await _store.ViewAsync(cancellation).ConfigureAwait(false);
        await using (view.ConfigureAwait(false))
            return await view.Outbox.WaitingAsync(OutboxChannel.Audit, Page, cancellation).ConfigureAwait(false);
    }

    private async Task RemoveAsync(IReadOnlyList<OutboxEvent> moved, CancellationToken cancellation)
    {
        var work = await _store.BeginAsync(cancellation).ConfigureAwait(false);
        await using (work.ConfigureAwait(false))
        {
            foreach (var message in moved)
                await work.Outbox.RemoveAsync(message.Id, cancellation).ConfigureAwait(false);
            await work.CommitAsync(cancellation).ConfigureAwait(false);
        }
    }

    private AuditEvent EventOf(OutboxEvent message) =>
        AuditEncoding.Read(_seal.Open(message))?.Event ?? throw new SemblanceException(ErrorCode.VaultDamaged, $"The waiting event {message.Id} makes no sense, though its seal is whole.", "Was it written by a newer program? Then open the vault with that one.");
}

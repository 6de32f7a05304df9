using Semblance.Vault.Outbox;
using Semblance.Vault.Ports;

namespace Semblance.Vault.Safekeeping;

/// <summary>What subscribers outside still have to be told. It is kept, sealed, in the same transaction as the record of it, and forgotten when somebody says that it was told.</summary>
/// <remarks>Safe to use from several threads.</remarks>
public sealed class Announcements
{
    private readonly IVault _store;
    private readonly OutboxSeal _seal;

    internal Announcements(IVault store, OutboxSeal seal) => (_store, _seal) = (store, seal);

    /// <summary>Keeps an announcement within a unit of work.</summary>
    /// <param name="work">The unit of work, not yet committed.</param>
    /// <param name="id">Its identifier, random: who is told twice knows it by this.</param>
    /// <param name="body">What is told.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>When it is part of the unit of work.</returns>
    public Task EnlistAsync(IUnitOfWork work, Guid id, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        return work.Outbox.AddAsync(_seal.Seal(OutboxEventId.From(id), OutboxChannel.Subscribers, body.Span), cancellation);
    }

    /// <summary>Reads what waits from a position on.</summary>
    /// <param name="after">Where reading ended the last time; 0 begins with the oldest.</param>
    /// <param name="most">At most so many, 1 to 10,000.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The oldest first, and the position to go on from: the asked one where nothing more waits.</returns>
    public async Task<(IReadOnlyList<(Guid Id, byte[] Body)> Found, long End)> WaitingAsync(long after, int most, CancellationToken cancellation)
    {
        var view = await _store.ViewAsync(cancellation).ConfigureAwait(false);
        await using (view.ConfigureAwait(false))
        {
            var page = await view.Outbox.PageAsync(OutboxChannel.Subscribers, after, most, cancellation).ConfigureAwait(false);
            return ([.. page.Events.Select(message => (message.Id.Value, _seal.Open(message)))], page.End);
        }
    }

    /// <summary>Forgets what was told.</summary>
    /// <param name="told">The identifiers; those that are gone already do no harm.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>When they are forgotten.</returns>
    public async Task RemoveAsync(IReadOnlyCollection<Guid> told, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(told);
        var work = await _store.BeginAsync(cancellation).ConfigureAwait(false);
        await using (work.ConfigureAwait(false))
        {
            foreach (var id in told)
                await work.Outbox.RemoveAsync(OutboxEventId.From(id), cancellation).ConfigureAwait(false);
            await work.CommitAsync(cancellation).ConfigureAwait(false);
        }
    }
}

using Semblance.Errors;
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
    /// <returns>The oldest first, what can't be read, and the position to go on from.</returns>
    public async Task<AnnouncementPage> WaitingAsync(long after, int most, CancellationToken cancellation)
    {
        var view = await _store.ViewAsync(cancellation).ConfigureAwait(false);
        await using (view.ConfigureAwait(false))
        {
            var page = await view.Outbox.PageAsync(OutboxChannel.Subscribers, after, most, cancellation).ConfigureAwait(false);
            var (found, unreadable) = (new List<Announcement>(), page.Unreadable.ToList());
            foreach (var (message, position) in page.Events.Zip(page.Positions))
            {
                if (OrNull(message) is { } body)
                    found.Add(new Announcement(position, message.Id.Value, body));
                else
                    unreadable.Add(new UnreadableEvent(position, message.Id.Value));
            }

            return new AnnouncementPage(found, unreadable, page.End);
        }
    }

    /// <summary>Forgets, within a unit of work, what can't be told.</summary>
    /// <param name="work">The unit of work, not yet committed.</param>
    /// <param name="positions">Where it stands.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>How many of them were there.</returns>
    public static async Task<int> GiveUpAsync(IUnitOfWork work, IEnumerable<long> positions, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(positions);
        var gone = 0;
        foreach (var position in positions)
            gone += await work.Outbox.RemoveAtAsync(OutboxChannel.Subscribers, position, cancellation).ConfigureAwait(false) ? 1 : 0;
        return gone;
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

    /// <summary>One message whose seal is broken must not hold up all the others.</summary>
    private byte[]? OrNull(OutboxEvent message)
    {
        try
        {
            return _seal.Open(message);
        }
        catch (SemblanceException broken) when (broken.Code == ErrorCode.SealBroken)
        {
            return null;
        }
    }
}

using Semblance.Errors;
using Semblance.Vault.Audit;
using Semblance.Vault.Galleries;
using Semblance.Vault.Outbox;
using Semblance.Vault.Ports;
using Semblance.Vault.Safekeeping.Receipts;
using Semblance.Vault.Safekeeping.Snapshots;
using Semblance.Vault.Sealing.Keys;
using Semblance.Vault.Sealing.Receipts;
using Semblance.Vault.Subjects;

namespace Semblance.Vault.Safekeeping;

/// <summary>
/// Keys that still have to be destroyed, and receipts that are owed for them. The wish stands in the transaction that removes the rows, so that a crash between the two can't
/// leave a key alive, nor an erasure without its receipt: whatever waits is done at the next opening.
/// </summary>
public sealed class PendingErasures : IDisposable
{
    private const int Most = 1_000;

    private readonly IVault _store;
    private readonly KeyRing _keys;
    private readonly GallerySnapshots _snapshots;
    private readonly EventShots _shots;
    private readonly OutboxSeal _seal;
    private readonly OwedReceipts _owed;
    private readonly SemaphoreSlim _ending = new(1);

    internal PendingErasures(IVault store, KeyRing keys, GallerySnapshots snapshots, EventShots shots, OutboxSeal seal, OwedReceipts owed) =>
        (_store, _keys, _snapshots, _shots, _seal, _owed) = (store, keys, snapshots, shots, seal, owed);

    /// <summary>Notes within a unit of work that a subject's key has to go.</summary>
    /// <param name="work">The unit of work that removes the subject's rows.</param>
    /// <param name="id">A new identifier.</param>
    /// <param name="gallery">The gallery.</param>
    /// <param name="subject">The subject; <see langword="null"/> for the gallery with all its subjects.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>When it is part of the unit of work.</returns>
    public Task EnlistAsync(IUnitOfWork work, Guid id, GalleryId gallery, SubjectId? subject, CancellationToken cancellation) =>
        AddAsync(work, OutboxEventId.From(id), new ErasureWish(gallery.Value, subject?.Value ?? Guid.Empty), cancellation);

    /// <summary>The same, and that a receipt is owed for it: <see cref="EndAsync"/> makes it and keeps it under the id of its request.</summary>
    /// <param name="work">The unit of work that removes the subject's rows.</param>
    /// <param name="subject">The subject; <see langword="null"/> for the gallery with all its subjects.</param>
    /// <param name="receipt">What the receipt will say; epochs, times and the place in the chain are filled in.</param>
    /// <param name="happened">The event of the erasure, enlisted in the same unit of work.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>When it is part of the unit of work.</returns>
    public Task EnlistAsync(IUnitOfWork work, SubjectId? subject, ErasureReceipt receipt, AuditEvent happened, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        return AddAsync(work, OutboxEventId.From(receipt.Request), new ErasureWish(receipt.Gallery, subject?.Value ?? Guid.Empty, happened, receipt), cancellation);
    }

    /// <summary>Destroys every key that waits for it, begins a new epoch, so that older copies of the wrapped keys are dead, and keeps the receipts that are owed.</summary>
    /// <param name="cancellation">Heeded before the first key goes, not after.</param>
    /// <returns>What was done; <see langword="null"/> where no key waited.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.KeyUnavailable"/>: keystore or epoch file can't be written. <see cref="ErrorCode.AuditUnwritable"/>, <see cref="ErrorCode.OutputNotWritten"/>: the keys are gone and a receipt can't be kept. What is left waits.</exception>
    public async Task<EpochRoll?> EndAsync(CancellationToken cancellation)
    {
        await _ending.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            EpochRoll? done = null;
            while (await WaitingAsync(done is null ? cancellation : CancellationToken.None).ConfigureAwait(false) is { Count: > 0 } waiting)
            {
                if (waiting.Where(static one => !one.Wish.IsOver).ToArray() is { Length: > 0 } alive)
                {
                    var roll = await DestroyAsync(alive).ConfigureAwait(false);
                    done = done is { } before ? roll with { Erased = roll.Erased + before.Erased } : roll;
                }

                if (waiting.Where(static one => one.Wish.IsOver).ToArray() is { Length: > 0 } over)
                {
                    await _owed.KeepAsync(over.Select(static one => one.Wish)).ConfigureAwait(false);
                    await ReplaceAsync(over, static _ => null).ConfigureAwait(false);
                }
            }

            return done;
        }
        finally
        {
            _ending.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _ending.Dispose();

    /// <summary>Ends one page of wishes. Those with a receipt wait on for it, with what is to be said of the epochs.</summary>
    private async Task<EpochRoll> DestroyAsync((OutboxEventId Id, ErasureWish Wish)[] waiting)
    {
        var done = _keys.Erase([.. waiting.Select(static one => (one.Wish.Gallery, one.Wish.Subject))]);

        // Their keys went with those of the subjects; the files go before anything says that this is done.
        foreach (var gallery in waiting.Select(static one => one.Wish.Gallery).Distinct())
            _snapshots.Destroy(GalleryId.From(gallery));
        _shots.Destroy(waiting.Select(static one => (one.Wish.Gallery, one.Wish.Subject)).ToHashSet());
        await ReplaceAsync(waiting, wish => wish.Receipt is { } owed ? wish with { Receipt = owed with { EpochDestroyed = done.Destroyed, Epoch = done.Epoch } } : null).ConfigureAwait(false);
        return done;
    }

    private async Task<IReadOnlyList<(OutboxEventId Id, ErasureWish Wish)>> WaitingAsync(CancellationToken cancellation)
    {
        var view = await _store.ViewAsync(cancellation).ConfigureAwait(false);
        await using (view.ConfigureAwait(false))
            return [.. (await view.Outbox.WaitingAsync(OutboxChannel.KeyDestruction, Most, cancellation).ConfigureAwait(false)).Select(message => (message.Id, ErasureWish.Read(_seal.Open(message))))];
    }

    private async Task ReplaceAsync((OutboxEventId Id, ErasureWish Wish)[] done, Func<ErasureWish, ErasureWish?> next)
    {
        var work = await _store.BeginAsync(CancellationToken.None).ConfigureAwait(false);
        await using (work.ConfigureAwait(false))
        {
            foreach (var (id, wish) in done)
            {
                await work.Outbox.RemoveAsync(id, CancellationToken.None).ConfigureAwait(false);
                if (next(wish) is { } left)
                    await AddAsync(work, id, left, CancellationToken.None).ConfigureAwait(false);
            }

            await work.CommitAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    private Task AddAsync(IUnitOfWork work, OutboxEventId id, ErasureWish wish, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        return work.Outbox.AddAsync(_seal.Seal(id, OutboxChannel.KeyDestruction, wish.ToBytes()), cancellation);
    }
}

using Semblance.Errors;
using Semblance.Vault.Galleries;
using Semblance.Vault.Outbox;
using Semblance.Vault.Ports;
using Semblance.Vault.Safekeeping.Snapshots;
using Semblance.Vault.Sealing.Keys;
using Semblance.Vault.Subjects;

namespace Semblance.Vault.Safekeeping;

/// <summary>
/// Keys that still have to be destroyed. The wish stands in the transaction that removes the rows, so that a crash between the two can't
/// leave a key alive: whatever waits is done at the next opening.
/// </summary>
public sealed class PendingErasures : IDisposable
{
    private const int Most = 1_000;
    private const int BodyLength = 32;

    private readonly IVault _store;
    private readonly KeyRing _keys;
    private readonly GallerySnapshots _snapshots;
    private readonly OutboxSeal _seal;
    private readonly SemaphoreSlim _ending = new(1);

    internal PendingErasures(IVault store, KeyRing keys, GallerySnapshots snapshots, OutboxSeal seal) => (_store, _keys, _snapshots, _seal) = (store, keys, snapshots, seal);

    /// <summary>The newest roll that destroyed keys since the opening: an erasure whose key another one took along finds here what was done. <see langword="null"/> before the first.</summary>
    public EpochRoll? LastRoll { get; private set; }

    /// <summary>Notes within a unit of work that a subject's key has to go.</summary>
    /// <param name="work">The unit of work that removes the subject's rows.</param>
    /// <param name="id">A new identifier.</param>
    /// <param name="gallery">The gallery.</param>
    /// <param name="subject">The subject; <see langword="null"/> for the gallery with all its subjects.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>When it is part of the unit of work.</returns>
    public Task EnlistAsync(IUnitOfWork work, Guid id, GalleryId gallery, SubjectId? subject, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        Span<byte> body = stackalloc byte[BodyLength];
        gallery.Value.TryWriteBytes(body, bigEndian: true, out _);
        (subject?.Value ?? Guid.Empty).TryWriteBytes(body[16..], bigEndian: true, out _);
        return work.Outbox.AddAsync(_seal.Seal(OutboxEventId.From(id), OutboxChannel.KeyDestruction, body), cancellation);
    }

    /// <summary>Destroys every key that waits for it and begins a new epoch, so that older copies of the wrapped keys are dead.</summary>
    /// <param name="cancellation">Heeded before the first key goes, not after.</param>
    /// <returns>What was done; <see langword="null"/> where nothing waited.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.KeyUnavailable"/>: keystore or epoch file can't be written; the keys wait.</exception>
    public async Task<EpochRoll?> EndAsync(CancellationToken cancellation)
    {
        await _ending.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            EpochRoll? done = null;
            while (await WaitingAsync(done is null ? cancellation : CancellationToken.None).ConfigureAwait(false) is { Count: > 0 } waiting)
            {
                var roll = await EndAsync(waiting).ConfigureAwait(false);
                done = done is { } before ? roll with { Erased = roll.Erased + before.Erased } : roll;
            }

            LastRoll = done ?? LastRoll;
            return done;
        }
        finally
        {
            _ending.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _ending.Dispose();

    /// <summary>Ends one page of wishes.</summary>
    private async Task<EpochRoll> EndAsync(IReadOnlyList<OutboxEvent> waiting)
    {
        var subjects = waiting.Select(message => KeyOf(_seal.Open(message))).ToArray();
        var done = _keys.Erase(subjects);

        // Their keys went with those of the subjects; the files go before anything says that this is done.
        foreach (var gallery in subjects.Select(one => one.Gallery).Distinct())
            _snapshots.Destroy(GalleryId.From(gallery));
        await RemoveAsync(waiting).ConfigureAwait(false);
        return done;
    }

    private static (Guid Gallery, Guid Subject) KeyOf(ReadOnlySpan<byte> body) =>
        (new Guid(body[..16], bigEndian: true), new Guid(body[16..BodyLength], bigEndian: true));

    private async Task<IReadOnlyList<OutboxEvent>> WaitingAsync(CancellationToken cancellation)
    {
        var view = await _store.ViewAsync(cancellation).ConfigureAwait(false);
        await using (view.ConfigureAwait(false))
            return await view.Outbox.WaitingAsync(OutboxChannel.KeyDestruction, Most, cancellation).ConfigureAwait(false);
    }

    private async Task RemoveAsync(IReadOnlyList<OutboxEvent> done)
    {
        var work = await _store.BeginAsync(CancellationToken.None).ConfigureAwait(false);
        await using (work.ConfigureAwait(false))
        {
            foreach (var message in done)
                await work.Outbox.RemoveAsync(message.Id, CancellationToken.None).ConfigureAwait(false);
            await work.CommitAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }
}

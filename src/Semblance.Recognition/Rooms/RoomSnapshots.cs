using System.Collections.Concurrent;
using Semblance.Errors;
using Semblance.Recognition.Indexing;
using Semblance.Vault.Galleries;
using Semblance.Vault.Ports;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Safekeeping.Snapshots;

namespace Semblance.Recognition.Rooms;

/// <summary>Reads and writes snapshots of rooms. Searches never wait for it: what is written is a state that stays as it is.</summary>
/// <param name="vault">The vault.</param>
/// <param name="rules">When one is written.</param>
public sealed class RoomSnapshots(FaceVault vault, SnapshotRules rules) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<GalleryId, Task> _running = new();
    private readonly CancellationTokenSource _end = new();

    /// <summary>The index of a gallery as it was left, and with what was added since.</summary>
    /// <returns>The index, and whether anything was added; nothing where anything else has changed, or a part of it is damaged.</returns>
    internal async Task<(LocalGalleryIndex Index, bool IsGrown)?> FindAsync(IUnitOfWork view, GalleryEntry entry, GalleryState state, CancellationToken cancellation)
    {
        if (entry.Gallery.Mode == GalleryMode.HolderKey)
            return null;
        using var snapshot = await vault.Snapshots.FindAsync(view, entry.Gallery.Id, entry.Gallery.Model, state, cancellation).ConfigureAwait(false);
        if (snapshot is null)
            return null;
        var added = snapshot.Since is { } since ? await new AddedRows(vault, view, entry).ReadAsync(since, cancellation).ConfigureAwait(false) : null;
        if ((snapshot.Since is null || added is not null) && await Task.Run(() => IndexSnapshot.Read(entry.Gallery.Model, snapshot, added), cancellation).ConfigureAwait(false) is { } index)
            return (index, snapshot.Since is not null);
        vault.Snapshots.Destroy(entry.Gallery.Id);
        return null;
    }

    /// <summary>Whether a room is large enough, and has changed enough.</summary>
    internal bool IsDue(GalleryRoom room, long changes) =>
        room.Index.Size >= rules.FewestReferences && room.Damaged.Count == 0 && changes >= Math.Max(rules.Changes, room.Index.Size / 10);

    /// <summary>Whether a room is worth a snapshot: one with damaged rows is not, since they are to be told at each opening.</summary>
    internal bool IsWorth(GalleryRoom room) => room.Index.Size >= rules.FewestReferences && room.Damaged.Count == 0;

    /// <summary>Writes a room's snapshot behind everybody's back, unless that is being done.</summary>
    /// <param name="room">The room.</param>
    /// <param name="turn">Keeps changes away for the moment in which index and manifest are looked at: in a gallery that is always changing they would never be of the same commit.</param>
    /// <param name="capture">The index's present state, with the manifest's root that it is of; nothing where that can't be said.</param>
    internal void Begin(GalleryRoom room, Turns turn, Func<CapturedRoom?> capture)
    {
        if (_running.TryGetValue(room.Gallery.Id, out var running) && !running.IsCompleted)
            return;
        _running[room.Gallery.Id] = Task.Run(() => WriteAsync(room, turn, capture, _end.Token), CancellationToken.None);
    }

    /// <summary>Writes a room's snapshot, if its index is exactly that of the gallery's present rows.</summary>
    /// <returns>Whether it was written, or was there already.</returns>
    internal async Task<bool> WriteAsync(GalleryRoom room, Turns turn, Func<CapturedRoom?> capture, CancellationToken cancellation)
    {
        try
        {
            // In this order: what goes after the count is seen by the writer, what went before it is not in the index.
            var destructions = vault.Snapshots.Destructions;
            CapturedRoom? captured;
            GalleryState state;
            using (await turn.TakeAsync(cancellation).ConfigureAwait(false))
            {
                captured = capture();
                state = await StateAsync(room.Gallery.Id, cancellation).ConfigureAwait(false);
            }

            if (captured is null || (state.Root, state.SetAside) != (captured.Root, room.State.SetAside))
                return false;
            using (var there = vault.Snapshots.Find(room.Gallery.Id, room.Gallery.Model, state))
            {
                if (there is not null)
                    return true;
            }

            return vault.Snapshots.Write(room.Gallery.Id, room.Gallery.Model, state, captured.Content, destructions, cancellation);
        }
        catch (Exception refusal) when (refusal is SemblanceException or OperationCanceledException)
        {
            return false; // It saves time and is no duty: without one the next opening reads the rows.
        }
    }

    /// <summary>Waits for what is being written.</summary>
    internal Task FinishAsync() => Task.WhenAll(_running.Values);

    /// <summary>Breaks off what is being written, and waits for it.</summary>
    /// <returns>When nothing is being written.</returns>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_running.Values).ConfigureAwait(false);
        _end.Dispose();
    }

    private async Task<GalleryState> StateAsync(GalleryId gallery, CancellationToken cancellation)
    {
        var view = await vault.Store.ViewAsync(cancellation).ConfigureAwait(false);
        await using (view.ConfigureAwait(false))
            return await GalleryState.ReadAsync(view, gallery, cancellation).ConfigureAwait(false);
    }
}

using System.Collections.Concurrent;
using System.Security.Cryptography;
using Semblance.Errors;
using Semblance.Models;
using Semblance.Vault.Files;
using Semblance.Vault.Galleries;
using Semblance.Vault.Ports;
using Semblance.Vault.Sealing;
using Semblance.Vault.Sealing.Keys;

namespace Semblance.Vault.Safekeeping.Snapshots;

/// <summary>
/// Snapshots of indexes, one a gallery, each under a key of its own. One is used only where the gallery is exactly as it was, or nothing but rows were added, which the manifest proves; anything else is destroyed.
/// They are in no backup, and hold nothing that the rows do not: losing one costs time.
/// </summary>
/// <remarks>Safe to use from several threads.</remarks>
public sealed class GallerySnapshots
{
    private const string Ending = ".snapshot";

    private readonly IDurableFiles _files;
    private readonly string _folder;
    private readonly Guid _install;
    private readonly SnapshotKeys _keys;
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<GalleryId, (KeyId Key, string Root)> _proven = new();
    private long _destructions;

    internal GallerySnapshots(IDurableFiles files, string folder, KeyRing keys) => (_files, _folder, _install, _keys) = (files, folder, keys.Install, keys.Snapshots);

    /// <summary>Counts what was destroyed. What is to be written is read after this, and not written where it has changed since: it may hold somebody who has to go.</summary>
    public long Destructions => Volatile.Read(ref _destructions);

    /// <summary>Opens a gallery's snapshot: one of its present state, or of an earlier one to which nothing but rows were added.</summary>
    /// <param name="view">The view that the state was read in.</param>
    /// <param name="gallery">The gallery.</param>
    /// <param name="model">Its model; <see langword="null"/> to take the snapshot's word for it.</param>
    /// <param name="state">The gallery's state.</param>
    /// <param name="cancellation">Ends the reading of what was added.</param>
    /// <returns>The snapshot; <see langword="null"/> where there is none that fits.</returns>
    public async Task<OpenSnapshot?> FindAsync(IUnitOfWork view, GalleryId gallery, ModelIdentity? model, GalleryState state, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(state);
        if (HeadOf(gallery) is not { } head || (model ?? head.Model) != head.Model)
            return null;
        if (Find(gallery, head.Model, state) is { } present)
            return present;
        if (head.Install != _install || head.Gallery != gallery.Value || _keys.Find(gallery.Value, head.Key) is not { } key)
            return null;
        var earlier = new OpenSnapshot(_files, PathOf(gallery), head, key);
        try
        {
            if (earlier.ReadBase() is { } then && Fits(head, gallery, state.At(then)) && await IsGrownAsync(view, gallery, head.Key, then, state, cancellation).ConfigureAwait(false))
                return new OpenSnapshot(_files, PathOf(gallery), head, key) { Since = then.Marks };
        }
        catch (SemblanceException damage) when (damage.Code == ErrorCode.VaultDamaged)
        {
            // What can't be added up proves nothing.
        }

        earlier.Dispose();
        return null;
    }

    /// <summary>Opens a gallery's snapshot of exactly its present state.</summary>
    /// <param name="gallery">The gallery.</param>
    /// <param name="model">Its model.</param>
    /// <param name="state">The gallery's state, read in the view that the answer is used with.</param>
    /// <returns>The snapshot; <see langword="null"/> where there is none that fits.</returns>
    public OpenSnapshot? Find(GalleryId gallery, ModelIdentity model, GalleryState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (HeadOf(gallery) is not { } head || head.Model != model || !Fits(head, gallery, state))
            return null;
        return _keys.Find(gallery.Value, head.Key) is { } key ? new OpenSnapshot(_files, PathOf(gallery), head, key) : null;
    }

    /// <summary>Writes a gallery's snapshot in place of the one before, under a new key. It breaks off as soon as anything is destroyed.</summary>
    /// <param name="gallery">The gallery.</param>
    /// <param name="model">Its model.</param>
    /// <param name="state">The state that the content is of.</param>
    /// <param name="content">The content.</param>
    /// <param name="destructions">What <see cref="Destructions"/> was before content and state were read.</param>
    /// <param name="cancellation">Breaks it off.</param>
    /// <returns>Whether it was written; where not, there is none.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.KeyUnavailable"/>: its key can't be kept.</exception>
    public bool Write(GalleryId gallery, ModelIdentity model, GalleryState state, SnapshotContent content, long destructions, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(content);
        lock (_gate)
        {
            DestroyLocked(gallery);
            var isWritten = false;
            try
            {
                Demand(destructions, cancellation);
                using var key = _keys.Create(gallery.Value);
                var head = new SnapshotHead(_install, gallery.Value, model, state.Digest(), key.Id, SnapshotBase.Length + content.About.Length, content.BlockLength, content.Length);
                _files.CreateFolder(_folder);
                using (var cipher = key.Cipher(head.ToBytes()))
                using (var file = _files.Create(PathOf(gallery) + ReplacedFile.Unfinished))
                    Write(file, cipher, head, new SnapshotBase(state.Manifest, state.Marks), content, () => Demand(destructions, cancellation));
                Demand(destructions, cancellation);
                _files.Rename(PathOf(gallery) + ReplacedFile.Unfinished, PathOf(gallery));
                _files.SyncFolder(_folder);
                isWritten = true;
            }
            catch (Exception broken) when (broken is OperationCanceledException or IOException or UnauthorizedAccessException)
            {
                // A snapshot saves time and is no duty: what is left of it goes.
            }
            finally
            {
                if (!isWritten)
                    DestroyLocked(gallery);
            }

            return isWritten;
        }
    }

    /// <summary>Destroys a gallery's snapshot, key first; breaks off any that is being written. After every removal of anything that it may hold.</summary>
    /// <param name="gallery">The gallery.</param>
    public void Destroy(GalleryId gallery)
    {
        Interlocked.Increment(ref _destructions);
        lock (_gate)
            DestroyLocked(gallery);
    }

    /// <summary>At the opening of a vault, when nobody else has it yet: destroys what a crash left over, and every snapshot of another state than the gallery's present one, unless rows were added and nothing else.</summary>
    internal async Task SettleAsync(IUnitOfWork view, IReadOnlyDictionary<GalleryId, GalleryState> galleries, CancellationToken cancellation)
    {
        var unfit = new List<GalleryId>();
        foreach (var (gallery, state) in galleries)
        {
            using var fit = await FindAsync(view, gallery, null, state, cancellation).ConfigureAwait(false);
            if (fit is null)
                unfit.Add(gallery);
        }

        lock (_gate)
        {
            unfit.ForEach(DestroyLocked);
            var known = galleries.Keys.Select(PathOf).ToHashSet(StringComparer.Ordinal);
            foreach (var path in _files.List(_folder, "*").Where(path => !known.Contains(path)))
                ReplacedFile.Destroy(_files, path);
        }
    }

    /// <summary>
    /// Whether the rows that were added since make the present manifest of the earlier one. Anything that was removed, changed or set back makes another sum, and so does a row that the marks do not show; finding
    /// rows that make up for it is what the manifest is made against. Whoever uses the rows checks each one's seal.
    /// </summary>
    private async Task<bool> IsGrownAsync(IUnitOfWork view, GalleryId gallery, KeyId key, SnapshotBase then, GalleryState now, CancellationToken cancellation)
    {
        if (_proven.TryGetValue(gallery, out var proven) && proven == (key, now.Root))
            return true;
        var added = now.Manifest.Rows - then.Manifest.Rows;
        if (added <= 0 || added > then.Manifest.Rows || await view.Galleries.GrownAsync(gallery, then.Manifest, then.Marks, cancellation).ConfigureAwait(false) != now.Manifest)
            return false;
        _proven[gallery] = (key, now.Root);
        return true;
    }

    private static void Write(IDurableFile file, Sealing.Snapshots.SnapshotCipher cipher, SnapshotHead head, SnapshotBase then, SnapshotContent content, Action demand)
    {
        file.Write(0, head.ToBytes());
        Span<byte> about = [.. then.ToBytes(), .. content.About.Span, .. new byte[SnapshotHead.SealedLength]];
        cipher.Seal(0, about[..head.AboutLength], about[head.AboutLength..]);
        file.Write(SnapshotHead.AboutOffset, about);
        var room = new byte[Math.Min(head.BlockLength, head.ContentLength) + SnapshotHead.SealedLength];
        try
        {
            for (var number = 0; number < head.Blocks; number++)
            {
                demand();
                var length = head.LengthOf(number);
                content.Fill(number, room.AsSpan(0, length));
                cipher.Seal(number + 1, room.AsSpan(0, length), room.AsSpan(length, SnapshotHead.SealedLength));
                file.Write(head.OffsetOf(number), room.AsSpan(0, length + SnapshotHead.SealedLength));
            }
        }
        finally
        {
            CryptographicOperations.ZeroMemory(room);
        }

        file.Sync();
    }

    private void Demand(long destructions, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (destructions != Destructions)
            throw new OperationCanceledException("Something that the snapshot may hold has to go.");
    }

    private bool Fits(SnapshotHead head, GalleryId gallery, GalleryState state) =>
        head.Install == _install && head.Gallery == gallery.Value && head.State.Span.SequenceEqual(state.Digest());

    private SnapshotHead? HeadOf(GalleryId gallery)
    {
        try
        {
            var bytes = new byte[SnapshotHead.Length];
            return _files.Exists(PathOf(gallery)) && _files.ReadAt(PathOf(gallery), 0, bytes) == bytes.Length ? SnapshotHead.Read(bytes) : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void DestroyLocked(GalleryId gallery)
    {
        _keys.Destroy(gallery.Value);
        try
        {
            ReplacedFile.Destroy(_files, PathOf(gallery));
            ReplacedFile.Destroy(_files, PathOf(gallery) + ReplacedFile.Unfinished);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SemblanceException(ErrorCode.KeyUnavailable, $"The snapshot '{PathOf(gallery)}' can't be overwritten and removed; its key is destroyed.", "Check the disk and the rights, and do it again.", failure);
        }
    }

    private string PathOf(GalleryId gallery) => Path.Combine(_folder, gallery.Value.ToString("D") + Ending);
}

using System.Security.Cryptography;
using Semblance.Errors;
using Semblance.Models;
using Semblance.Vault.Files;
using Semblance.Vault.Galleries;
using Semblance.Vault.Sealing.Keys;

namespace Semblance.Vault.Safekeeping.Snapshots;

/// <summary>
/// Snapshots of indexes, one a gallery, each under a key of its own. One is used only where the gallery is exactly as it was; anything else is destroyed. They are in no backup, and hold nothing that the rows
/// do not: losing one costs time.
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
    private long _destructions;

    internal GallerySnapshots(IDurableFiles files, string folder, KeyRing keys) => (_files, _folder, _install, _keys) = (files, folder, keys.Install, keys.Snapshots);

    /// <summary>Counts what was destroyed. What is to be written is read after this, and not written where it has changed since: it may hold somebody who has to go.</summary>
    public long Destructions => Volatile.Read(ref _destructions);

    /// <summary>Opens a gallery's snapshot.</summary>
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
                var head = new SnapshotHead(_install, gallery.Value, model, state.Digest(), key.Id, content.About.Length, content.BlockLength, content.Length);
                _files.CreateFolder(_folder);
                using (var cipher = key.Cipher(head.ToBytes()))
                using (var file = _files.Create(PathOf(gallery) + ReplacedFile.Unfinished))
                    Write(file, cipher, head, content, () => Demand(destructions, cancellation));
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

    /// <summary>At the opening of a vault: destroys what a crash left over, and every snapshot of another state than the gallery's present one.</summary>
    internal void Settle(IReadOnlyDictionary<GalleryId, GalleryState> galleries)
    {
        lock (_gate)
        {
            foreach (var (gallery, state) in galleries.Where(one => HeadOf(one.Key) is not { } head || !Fits(head, one.Key, one.Value)))
                DestroyLocked(gallery);
            var known = galleries.Keys.Select(PathOf).ToHashSet(StringComparer.Ordinal);
            foreach (var path in _files.List(_folder, "*").Where(path => !known.Contains(path)))
                ReplacedFile.Destroy(_files, path);
        }
    }

    private static void Write(IDurableFile file, Sealing.Snapshots.SnapshotCipher cipher, SnapshotHead head, SnapshotContent content, Action demand)
    {
        file.Write(0, head.ToBytes());
        Span<byte> about = [.. content.About.Span, .. new byte[SnapshotHead.SealedLength]];
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

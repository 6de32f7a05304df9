using Semblance.Errors;
using Semblance.Vault.Sealing.Snapshots;

namespace Semblance.Vault.Sealing.Keys;

/// <summary>
/// The keys of snapshots, one a gallery at most. A snapshot holds several people under one key; so the key dies whenever one of them is erased, in the transaction that deletes that one's own key, and
/// its older wrappings in the roll that follows.
/// </summary>
internal sealed class SnapshotKeys(KeyShelf shelf)
{
    /// <summary>Makes the key of a gallery's next snapshot; that of the one before is gone.</summary>
    public SnapshotKey Create(Guid gallery)
    {
        var id = KeyId.Create();
        using var secret = PinnedBytes.Random(32);
        lock (shelf.Gate)
        {
            Destroy(gallery);
            shelf.Insert([shelf.Current().Wrap(id, KeyKind.Snapshot, gallery, Guid.Empty, secret.Span, 0)]);
        }

        return new SnapshotKey(id, secret.Span);
    }

    /// <summary>The key of a gallery's snapshot; nothing where there is none of that name, or its wrapping does not open.</summary>
    public SnapshotKey? Find(Guid gallery, KeyId id)
    {
        lock (shelf.Gate)
        {
            if (shelf.Store.Find(KeyKind.Snapshot, gallery, Guid.Empty, KeyState.Live) is not { } key || key.Id != id)
                return null;
            try
            {
                using var secret = shelf.Current().Open(key);
                return new SnapshotKey(id, secret.Span);
            }
            catch (SemblanceException broken) when (broken.Code == ErrorCode.SealBroken)
            {
                return null;
            }
        }
    }

    /// <summary>Destroys the key of a gallery's snapshot. Older copies of its wrapping die with the next roll.</summary>
    public void Destroy(Guid gallery)
    {
        lock (shelf.Gate)
        {
            foreach (var state in (KeyState[])[KeyState.Live, KeyState.Damaged])
            {
                if (shelf.Store.Find(KeyKind.Snapshot, gallery, Guid.Empty, state) is { } key)
                    shelf.Store.Delete(key.Id);
            }
        }
    }

    public override string ToString() => "SnapshotKeys(hidden)";
}

using Semblance.Errors;

namespace Semblance.Vault.Sealing.Keys;

/// <summary>The keystore with the key of the epoch in force: wraps and unwraps, one caller at a time.</summary>
internal sealed class KeyShelf(IKeystore store, EpochKey inForce) : IDisposable
{
    private EpochKey _epoch = inForce;
    private bool _isCut;

    /// <summary>Held around several calls that belong together.</summary>
    public Lock Gate { get; } = new();

    public IKeystore Store => store;

    public long Epoch => _epoch.Epoch;

    /// <summary>The key of the epoch in force.</summary>
    public EpochKey Current() => _isCut
        ? throw SealFailure.Unavailable("A roll of the epoch was cut off.", "Open the vault again: that ends it.")
        : _epoch;

    /// <summary>An epoch's key wraps as often as any key seals, and no more.</summary>
    public void Insert(IReadOnlyList<WrappedKey> keys)
    {
        if (store.Read()!.Wraps >= SealCount.Most)
            throw SealFailure.Exhausted(_epoch.Id);
        store.Insert(keys);
    }

    /// <summary>Unwraps a key.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.KeyErased"/>, or <see cref="ErrorCode.SealBroken"/> where its wrapping was changed.</exception>
    public PinnedBytes Secret(KeyKind kind, Guid gallery, Guid subject, KeyState state, out WrappedKey key)
    {
        lock (Gate)
        {
            key = store.Find(kind, gallery, subject, state) ?? throw NoKey(kind, gallery, subject);
            return Current().Open(key);
        }
    }

    /// <summary>Does the steps of a roll. Until they have ended, keys of two epochs stand in the store and this object knows one of them.</summary>
    public EpochRoll Roll(Func<EpochKey, (EpochKey Key, EpochRoll Done)> steps)
    {
        _isCut = true;
        var (next, done) = steps(_epoch);
        _epoch.Dispose();
        (_epoch, _isCut) = (next, false);
        return done;
    }

    public SealCount CountOf(KeyId id, long left, long block) => new(id, left, block, seals =>
    {
        lock (Gate)
            return store.Reserve(id, seals);
    });

    /// <summary>Why there is no such key.</summary>
    public SemblanceException NoKey(KeyKind kind, Guid gallery, Guid subject) => store.Find(kind, gallery, subject, KeyState.Damaged) is { } damaged
        ? SealFailure.Broken($"the wrapping of the key {damaged.Id} was changed")
        : SealFailure.Erased(subject == Guid.Empty ? $"gallery {gallery}" : $"subject {subject} of gallery {gallery}");

    public void Dispose()
    {
        _epoch.Dispose();
        store.Dispose();
    }

    public override string ToString() => "KeyShelf(hidden)";
}

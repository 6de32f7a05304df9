using Semblance.Errors;
using Semblance.UnitTests.Vault.Files;
using Semblance.Vault.Sealing;
using Semblance.Vault.Sealing.Keys;

namespace Semblance.UnitTests.Vault.Sealing.Keys;

/// <summary>A keystore in memory. Each of its changes counts as a call of the file system beside it, and can fail before it is done or after it: then the caller does not know.</summary>
internal sealed class MadeKeystore : IKeystore
{
    private Dictionary<KeyId, WrappedKey> _keys = [];
    private KeystoreState? _state;

    public MadeFiles? Faults { get; set; }

    public bool FailsAfter { get; set; }

    public IReadOnlyCollection<WrappedKey> Keys => _keys.Values;

    public MadeKeystore Copy() => new() { _keys = new(_keys), _state = _state };

    public KeystoreState? Read() => _state;

    public void Initialise(Guid install) => Change(() => _state = new KeystoreState(install, 0, 1, 0));

    public void Insert(IReadOnlyList<WrappedKey> keys) => Change(() => keys.ToList().ForEach(key => _keys.Add(key.Id, key)));

    public WrappedKey? Find(KeyId id) => _keys.GetValueOrDefault(id);

    public WrappedKey? Find(KeyKind kind, Guid gallery, Guid subject, KeyState state) =>
        _keys.Values.SingleOrDefault(key => key.Kind == kind && key.Gallery == gallery && key.Subject == subject && key.State == state);

    public IReadOnlyList<WrappedKey> OfSubjects(Guid gallery, WrappedKey? after, bool isMost, int most) =>
        [.. _keys.Values.Where(key => key is { Kind: KeyKind.Subject, State: KeyState.Live } && key.Gallery == gallery && key.Id.Value > (after?.Id.Value ?? 0)).OrderBy(key => key.Id.Value).Take(most)];

    public IReadOnlyList<WrappedKey> OfSubjects(Guid gallery, IReadOnlyList<Guid> subjects) =>
        [.. _keys.Values.Where(key => key is { Kind: KeyKind.Subject, State: KeyState.Live } && key.Gallery == gallery && subjects.Contains(key.Subject))];

    public (long Gallery, long All) Count(Guid gallery) => (_keys.Values.LongCount(key => key.Gallery == gallery), _keys.Count);

    // One at a time, so that a sweep meets every mixture of two epochs.
    public IReadOnlyList<WrappedKey> Before(long epoch, int most) => [.. _keys.Values.Where(key => key.Epoch < epoch && key.State != KeyState.Damaged).OrderBy(key => key.Id.Value).Take(1)];

    public long Count(long epoch) => _keys.Values.LongCount(key => key.Epoch == epoch);

    public void Replace(IReadOnlyList<WrappedKey> keys, long wraps) => Change(() => keys.Where(key => _keys.ContainsKey(key.Id)).ToList().ForEach(key => _keys[key.Id] = key));

    public void Retire(KeyId old, WrappedKey fresh) => Change(() =>
    {
        _keys[old] = _keys[old] with { State = KeyState.Retiring };
        _keys.Add(fresh.Id, fresh);
    });

    public void Delete(KeyId id) => Change(() => _keys.Remove(id));

    public long DeleteSubjects(IReadOnlyList<(Guid Gallery, Guid Subject)> subjects)
    {
        var gone = _keys.Values.Where(key => key.Kind == KeyKind.Snapshot ? subjects.Any(one => one.Gallery == key.Gallery) : subjects.Any(one => one.Gallery == key.Gallery && (one.Subject == Guid.Empty || one.Subject == key.Subject))).ToArray();
        Change(() =>
        {
            gone.ToList().ForEach(key => _keys.Remove(key.Id));
            _state = _state! with { RollTo = _state.RollTo ?? _state.Epoch + 1 };
        });
        return gone.Count(key => key.Kind != KeyKind.Snapshot);
    }

    public void EndRoll(long epoch, long wraps) => Change(() => _state = _state! with { Epoch = epoch, RollTo = null, Wraps = wraps });

    public long Reserve(KeyId id, long seals)
    {
        Change(() => _keys[id] = _keys[id] with { Uses = _keys[id].Uses + seals });
        return _keys[id].Uses;
    }

    public void PutWraps(long wraps) => _state = _state! with { Wraps = wraps };

    /// <summary>Changes a stored key, as an intruder would.</summary>
    public void Put(WrappedKey key) => _keys[key.Id] = key;

    public void Dispose()
    {
    }

    private void Change(Action change)
    {
        try
        {
            Faults?.Call();
        }
        catch (IOException failure)
        {
            if (FailsAfter)
                change();
            throw new SemblanceException(ErrorCode.KeyUnavailable, "made", "to fail", failure);
        }

        change();
    }
}

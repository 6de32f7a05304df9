using System.Security.Cryptography;
using Semblance.Errors;
using Semblance.Vault.Files;
using Semblance.Vault.Sealing.Signing;

namespace Semblance.Vault.Sealing.Keys;

/// <summary>
/// All keys of an installation: gives them out, destroys them, and wraps them anew. The master key wraps the epoch's key in its file; that wraps the keys of galleries and subjects in the keystore (docs/sealing.md).
/// </summary>
/// <remarks>Safe to use from several threads. One process at a time.</remarks>
public sealed class KeyRing : IDisposable
{
    private const long SubjectBlock = 1024;
    private const long GalleryBlock = 4096;

    private readonly IKeystore _store;
    private readonly EpochFile _file;
    private readonly Lock _gate = new();
    private readonly IDisposable _lock;
    private IMasterKey _master;
    private EpochKey _epoch;
    private bool _isCut;

    private KeyRing(IKeystore store, EpochFile file, IDisposable held, IMasterKey master, EpochKey epoch, Guid install) =>
        (_store, _file, _lock, _master, _epoch, Install) = (store, file, held, master, epoch, install);

    /// <summary>The installation, bound into everything that is sealed here.</summary>
    public Guid Install { get; }

    /// <summary>The epoch in force, from 1 on.</summary>
    public long Epoch => _epoch.Epoch;

    /// <summary>Opens the keys, makes them where there are none, and ends a roll that was cut off.</summary>
    /// <param name="files">The file system.</param>
    /// <param name="folder">The folder of the epoch file; in no backup.</param>
    /// <param name="store">The keystore; disposed of with this.</param>
    /// <param name="masters">The master key; while it is being rotated, the old and the new one, the new one last. Disposed of by the caller.</param>
    /// <returns>The open keys.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.KeyUnavailable"/>: epoch file, keystore or master key do not fit together.</exception>
    public static KeyRing Open(IDurableFiles files, string folder, IKeystore store, params IReadOnlyList<IMasterKey> masters)
    {
        ArgumentNullException.ThrowIfNull(store);
        if (masters is not { Count: > 0 })
            throw new ArgumentException("At least one master key is needed.", nameof(masters));
        var held = Lock(files, folder);
        try
        {
            return SealFailure.OfFiles(() => OpenLocked(new EpochFile(files, folder), store, held, masters));
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    private static KeyRing OpenLocked(EpochFile file, IKeystore store, IDisposable held, IReadOnlyList<IMasterKey> masters)
    {
        var state = store.Read() ?? Begin(store, file);
        var steps = new RollSteps(store, file, masters);
        var current = state.Epoch == 0 ? null : file.Read(state.Install, state.Epoch, masters) ?? throw Missing(state, file);
        if (state.RollTo is null)
            steps.DestroyBefore(state.Epoch);
        else
            current = Rolled(steps, state, current, masters[^1]);
        return new KeyRing(store, file, held, masters[^1], current!, state.Install);
    }

    /// <summary>Makes the key of a new gallery.</summary>
    /// <param name="gallery">The gallery's id.</param>
    /// <returns>The key; the caller disposes of it.</returns>
    public GalleryKey CreateGallery(Guid gallery)
    {
        var id = KeyId.Create();
        using var secret = PinnedBytes.Random(32);
        lock (_gate)
            Insert([Current().Wrap(id, KeyKind.Gallery, gallery, Guid.Empty, secret.Span, GalleryBlock)]);
        return new GalleryKey(id, secret.Span, CountOf(id, GalleryBlock, GalleryBlock));
    }

    /// <summary>The key of a gallery.</summary>
    /// <param name="gallery">The gallery's id.</param>
    /// <returns>The key; the caller disposes of it.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.KeyErased"/>, or <see cref="ErrorCode.SealBroken"/> where its wrapping was changed.</exception>
    public GalleryKey OpenGallery(Guid gallery)
    {
        using var secret = Secret(KeyKind.Gallery, gallery, Guid.Empty, KeyState.Live, out var key);
        return new GalleryKey(key.Id, secret.Span, CountOf(key.Id, 0, GalleryBlock));
    }

    /// <summary>Makes the keys of new subjects, all or none: one commit for many.</summary>
    /// <param name="gallery">Their gallery.</param>
    /// <param name="subjects">Their ids.</param>
    /// <returns>The keys in the same order; the caller disposes of them.</returns>
    public IReadOnlyList<SubjectKey> CreateSubjects(Guid gallery, params IReadOnlyList<Guid> subjects)
    {
        ArgumentNullException.ThrowIfNull(subjects);
        var made = subjects.Select(subject => (Subject: subject, Id: KeyId.Create(), Secret: PinnedBytes.Random(32))).ToArray();
        lock (_gate)
            Insert([.. made.Select(one => Current().Wrap(one.Id, KeyKind.Subject, gallery, one.Subject, one.Secret.Span, SubjectBlock))]);
        return [.. made.Select(one => new SubjectKey(one.Id, one.Secret, CountOf(one.Id, SubjectBlock, SubjectBlock)))];
    }

    /// <summary>The key of a subject.</summary>
    /// <param name="gallery">Its gallery.</param>
    /// <param name="subject">Its id.</param>
    /// <returns>The key; the caller disposes of it.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.KeyErased"/>, or <see cref="ErrorCode.SealBroken"/> where its wrapping was changed.</exception>
    public SubjectKey OpenSubject(Guid gallery, Guid subject) => Subject(gallery, subject, KeyState.Live);

    /// <summary>Destroys the keys of subjects: what they sealed can't be read again here, nor in any copy of it. Deletes them, and rolls the epoch so that older copies of the wrapped keys are dead too.</summary>
    /// <param name="subjects">Gallery and subject; an empty subject stands for the whole gallery with all its subjects. Those that are gone already are passed over.</param>
    /// <returns>What was done.</returns>
    public EpochRoll Erase(params IReadOnlyList<(Guid Gallery, Guid Subject)> subjects)
    {
        lock (_gate)
        {
            _ = Current();
            return Roll(_store.DeleteSubjects(subjects), _master);
        }
    }

    /// <summary>Begins a new epoch: every earlier wrapping of a key, wherever a copy lies, is dead.</summary>
    /// <returns>What was done.</returns>
    public EpochRoll RollEpoch() => Erase();

    /// <summary>Puts a new master key in force. When this returns, the old one opens nothing and its file may be destroyed; if it is cut off, <see cref="Open"/> with both goes on.</summary>
    /// <param name="next">The new master key; disposed of by the caller.</param>
    /// <returns>What was done.</returns>
    public EpochRoll RotateMaster(IMasterKey next)
    {
        lock (_gate)
        {
            _ = Current();
            var done = Roll(_store.DeleteSubjects([]), next);
            _master = next;
            return done;
        }
    }

    /// <summary>Gives a subject a new key and has its rows sealed anew. If it is cut off, the same call goes on.</summary>
    /// <param name="gallery">Its gallery.</param>
    /// <param name="subject">Its id.</param>
    /// <param name="resealSome">Opens some rows with the first key, seals them with the second, and commits; says whether any row of the first key is left.</param>
    /// <remarks>The old key's wrapped copies die with the next roll.</remarks>
    public void Rekey(Guid gallery, Guid subject, Func<SubjectKey, SubjectKey, bool> resealSome)
    {
        ArgumentNullException.ThrowIfNull(resealSome);
        lock (_gate)
        {
            if (_store.Find(KeyKind.Subject, gallery, subject, KeyState.Retiring) is null)
                Renew(gallery, subject);
        }

        using var old = Subject(gallery, subject, KeyState.Retiring);
        using var fresh = Subject(gallery, subject, KeyState.Live);
        while (resealSome(old, fresh))
        {
            // Each round is a commit of the store's own; what is left is found by the old key's id.
        }

        lock (_gate)
            _store.Delete(old.Id);
    }

    /// <summary>A subject's key that is being replaced, for rows that were not sealed anew yet.</summary>
    /// <param name="gallery">Its gallery.</param>
    /// <param name="subject">Its id.</param>
    /// <returns>The key; the caller disposes of it.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.KeyErased"/>: none is being replaced.</exception>
    public SubjectKey OpenRetiring(Guid gallery, Guid subject) => Subject(gallery, subject, KeyState.Retiring);

    /// <summary>The installation's signing key, made on first use.</summary>
    /// <returns>The key; the caller disposes of it.</returns>
    public SigningKey OpenSigning()
    {
        lock (_gate)
        {
            if (_store.Find(KeyKind.Signing, Guid.Empty, Guid.Empty, KeyState.Live) is null)
            {
                using var made = SigningKey.Create();
                using var bytes = made.Export();
                Insert([Current().Wrap(KeyId.Create(), KeyKind.Signing, Guid.Empty, Guid.Empty, bytes.Span, 0)]);
            }
        }

        using var secret = Secret(KeyKind.Signing, Guid.Empty, Guid.Empty, KeyState.Live, out _);
        return SigningKey.Import(secret.Span);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _epoch.Dispose();
        _store.Dispose();
        _lock.Dispose();
    }

    /// <inheritdoc/>
    public override string ToString() => "KeyRing(hidden)";

    /// <summary>Two processes would wrap keys under epochs of which the other one knows nothing.</summary>
    private static IDisposable Lock(IDurableFiles files, string folder)
    {
        files.CreateFolder(folder);
        try
        {
            return files.Lock(Path.Combine(folder, "keys.lock"));
        }
        catch (IOException failure)
        {
            throw SealFailure.Unavailable("The keys are open in another process.", "End it, or let it do the work: one process at a time has the keys.", failure);
        }
    }

    /// <summary>A new keystore beside an epoch file is a lost keystore, not a new installation.</summary>
    private static KeystoreState Begin(IKeystore store, EpochFile file)
    {
        if (file.Epochs().Count > 0)
            throw SealFailure.Unavailable("There is an epoch file and no keystore.", "Restore the keystore from its replica; or move the epoch file away, if the vault shall begin anew and all that was sealed be lost.");
        Span<byte> install = stackalloc byte[16];
        RandomNumberGenerator.Fill(install);
        store.Initialise(new Guid(install));
        return store.Read()!;
    }

    private static EpochKey Rolled(RollSteps steps, KeystoreState state, EpochKey? current, IMasterKey master)
    {
        using (current)
            return steps.Run(state, current, master, 0).Key;
    }

    private static SemblanceException Missing(KeystoreState state, EpochFile file) =>
        SealFailure.Unavailable(
            $"The keystore is of epoch {state.Epoch}, and there is no whole file of it ({(file.Epochs() is { Count: > 0 } others ? $"only of {string.Join(", ", others)}" : "nor of any other")}).",
            "Restore keystore and epoch file of the same time; an older keystore is of no use, and that is how erased keys stay erased.");

    /// <summary>An epoch's key wraps as often as any key seals, and no more.</summary>
    private void Insert(IReadOnlyList<WrappedKey> keys)
    {
        if (_store.Read()!.Wraps >= SealCount.Most)
            throw SealFailure.Exhausted(_epoch.Id);
        _store.Insert(keys);
    }

    private EpochRoll Roll(long erased, IMasterKey master)
    {
        // Until the roll has ended, keys of two epochs stand in the store and this object knows one of them.
        _isCut = true;
        var steps = new RollSteps(_store, _file, [_master, master]);
        var (next, done) = SealFailure.OfFiles(() => steps.Run(_store.Read()!, _epoch, master, erased));
        _epoch.Dispose();
        (_epoch, _isCut) = (next, false);
        return done;
    }

    private SubjectKey Subject(Guid gallery, Guid subject, KeyState state)
    {
        var secret = Secret(KeyKind.Subject, gallery, subject, state, out var key);
        return new SubjectKey(key.Id, secret, CountOf(key.Id, 0, SubjectBlock));
    }

    private PinnedBytes Secret(KeyKind kind, Guid gallery, Guid subject, KeyState state, out WrappedKey key)
    {
        lock (_gate)
        {
            key = _store.Find(kind, gallery, subject, state) ?? throw NoKey(kind, gallery, subject);
            return Current().Open(key);
        }
    }

    private void Renew(Guid gallery, Guid subject)
    {
        var old = _store.Find(KeyKind.Subject, gallery, subject, KeyState.Live) ?? throw NoKey(KeyKind.Subject, gallery, subject);
        using var secret = PinnedBytes.Random(32);
        _store.Retire(old.Id, Current().Wrap(KeyId.Create(), KeyKind.Subject, gallery, subject, secret.Span, SubjectBlock));
    }

    /// <summary>The key of the epoch in force.</summary>
    private EpochKey Current() => _isCut
        ? throw SealFailure.Unavailable("A roll of the epoch was cut off.", "Open the vault again: that ends it.")
        : _epoch;

    private SemblanceException NoKey(KeyKind kind, Guid gallery, Guid subject) => _store.Find(kind, gallery, subject, KeyState.Damaged) is { } damaged
        ? SealFailure.Broken($"the wrapping of the key {damaged.Id} was changed")
        : SealFailure.Erased(subject == Guid.Empty ? $"gallery {gallery}" : $"subject {subject} of gallery {gallery}");

    private SealCount CountOf(KeyId id, long left, long block) => new(id, left, block, seals =>
    {
        lock (_gate)
            return _store.Reserve(id, seals);
    });
}

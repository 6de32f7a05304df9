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

    private readonly KeyShelf _shelf;
    private readonly EpochFile _file;
    private readonly IDisposable _lock;
    private IMasterKey _master;

    private KeyRing(KeyShelf shelf, EpochFile file, IDisposable held, IMasterKey master, Guid install)
    {
        (_shelf, _file, _lock, _master, Install) = (shelf, file, held, master, install);
        Snapshots = new SnapshotKeys(shelf);
    }

    /// <summary>The installation, bound into everything that is sealed here.</summary>
    public Guid Install { get; }

    /// <summary>The epoch in force, from 1 on.</summary>
    public long Epoch => _shelf.Epoch;

    /// <summary>The keys of snapshots.</summary>
    internal SnapshotKeys Snapshots { get; }

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
        return new KeyRing(new KeyShelf(store, current!), file, held, masters[^1], state.Install);
    }

    /// <summary>Makes the key of a new gallery.</summary>
    /// <param name="gallery">The gallery's id.</param>
    /// <returns>The key; the caller disposes of it.</returns>
    public GalleryKey CreateGallery(Guid gallery)
    {
        var id = KeyId.Create();
        using var secret = PinnedBytes.Random(32);
        lock (_shelf.Gate)
            _shelf.Insert([_shelf.Current().Wrap(id, KeyKind.Gallery, gallery, Guid.Empty, secret.Span, GalleryBlock)]);
        return new GalleryKey(id, secret.Span, _shelf.CountOf(id, GalleryBlock, GalleryBlock));
    }

    /// <summary>The key of a gallery.</summary>
    /// <param name="gallery">The gallery's id.</param>
    /// <returns>The key; the caller disposes of it.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.KeyErased"/>, or <see cref="ErrorCode.SealBroken"/> where its wrapping was changed.</exception>
    public GalleryKey OpenGallery(Guid gallery)
    {
        using var secret = _shelf.Secret(KeyKind.Gallery, gallery, Guid.Empty, KeyState.Live, out var key);
        return new GalleryKey(key.Id, secret.Span, _shelf.CountOf(key.Id, 0, GalleryBlock));
    }

    /// <summary>Makes the keys of new subjects, all or none: one commit for many.</summary>
    /// <param name="gallery">Their gallery.</param>
    /// <param name="subjects">Their ids.</param>
    /// <returns>The keys in the same order; the caller disposes of them.</returns>
    public IReadOnlyList<SubjectKey> CreateSubjects(Guid gallery, params IReadOnlyList<Guid> subjects)
    {
        ArgumentNullException.ThrowIfNull(subjects);
        var made = subjects.Select(subject => (Subject: subject, Id: KeyId.Create(), Secret: PinnedBytes.Random(32))).ToArray();
        lock (_shelf.Gate)
            _shelf.Insert([.. made.Select(one => _shelf.Current().Wrap(one.Id, KeyKind.Subject, gallery, one.Subject, one.Secret.Span, SubjectBlock))]);
        return [.. made.Select(one => new SubjectKey(one.Id, one.Secret, _shelf.CountOf(one.Id, SubjectBlock, SubjectBlock)))];
    }

    /// <summary>Takes back a key that sealed nothing that is kept. It is no erasure: the epoch stays.</summary>
    /// <param name="key">A key of <see cref="CreateSubjects"/>, whose rows were not committed for certain; it stays the caller's to dispose of.</param>
    public void Discard(SubjectKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        lock (_shelf.Gate)
            _shelf.Store.Delete(key.Id);
    }

    /// <summary>The key of a subject.</summary>
    /// <param name="gallery">Its gallery.</param>
    /// <param name="subject">Its id.</param>
    /// <returns>The key; the caller disposes of it.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.KeyErased"/>, or <see cref="ErrorCode.SealBroken"/> where its wrapping was changed.</exception>
    public SubjectKey OpenSubject(Guid gallery, Guid subject) => Subject(gallery, subject, KeyState.Live);

    /// <summary>The keys of all subjects of a gallery, read and unwrapped in bulk, to open what was sealed with them by the million.</summary>
    /// <param name="gallery">Their gallery.</param>
    /// <param name="cancellation">Heeded between two portions.</param>
    /// <returns>The keys; the caller disposes of them. One whose wrapping does not open is left out.</returns>
    public SubjectKeySet OpenSubjects(Guid gallery, CancellationToken cancellation) => SubjectKeyReading.Run(_shelf, gallery, cancellation);

    /// <summary>The same for some of a gallery's subjects.</summary>
    /// <param name="gallery">Their gallery.</param>
    /// <param name="subjects">Whose.</param>
    /// <returns>The keys; the caller disposes of them. One that is gone, or whose wrapping does not open, is left out.</returns>
    public SubjectKeySet OpenSubjects(Guid gallery, IReadOnlyList<Guid> subjects) => SubjectKeyReading.Run(_shelf, gallery, subjects);

    /// <summary>How many keys go with a gallery: its own and those of its subjects. A snapshot's is not counted, since it is nobody's.</summary>
    /// <param name="gallery">The gallery's id.</param>
    /// <returns>How many.</returns>
    public long CountKeys(Guid gallery)
    {
        lock (_shelf.Gate)
            return _shelf.Store.Count(gallery).Gallery - (_shelf.Store.Find(KeyKind.Snapshot, gallery, Guid.Empty, KeyState.Live) is null ? 0 : 1);
    }

    /// <summary>Destroys the keys of subjects: what they sealed can't be read again here, nor in any copy of it. Deletes them, and rolls the epoch so that older copies of the wrapped keys are dead too.</summary>
    /// <param name="subjects">Gallery and subject; an empty subject stands for the whole gallery with all its subjects. Those that are gone already are passed over.</param>
    /// <returns>What was done.</returns>
    public EpochRoll Erase(params IReadOnlyList<(Guid Gallery, Guid Subject)> subjects)
    {
        lock (_shelf.Gate)
        {
            _ = _shelf.Current();
            return Roll(_shelf.Store.DeleteSubjects(subjects), _master);
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
        lock (_shelf.Gate)
        {
            _ = _shelf.Current();
            var done = Roll(_shelf.Store.DeleteSubjects([]), next);
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
        lock (_shelf.Gate)
        {
            if (_shelf.Store.Find(KeyKind.Subject, gallery, subject, KeyState.Retiring) is null)
                Renew(gallery, subject);
        }

        using var old = Subject(gallery, subject, KeyState.Retiring);
        using var fresh = Subject(gallery, subject, KeyState.Live);
        while (resealSome(old, fresh))
        {
            // Each round is a commit of the store's own; what is left is found by the old key's id.
        }

        lock (_shelf.Gate)
            _shelf.Store.Delete(old.Id);
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
        lock (_shelf.Gate)
        {
            if (_shelf.Store.Find(KeyKind.Signing, Guid.Empty, Guid.Empty, KeyState.Live) is null)
            {
                using var made = SigningKey.Create();
                using var bytes = made.Export();
                _shelf.Insert([_shelf.Current().Wrap(KeyId.Create(), KeyKind.Signing, Guid.Empty, Guid.Empty, bytes.Span, 0)]);
            }
        }

        using var secret = _shelf.Secret(KeyKind.Signing, Guid.Empty, Guid.Empty, KeyState.Live, out _);
        return SigningKey.Import(secret.Span);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _shelf.Dispose();
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

    private EpochRoll Roll(long erased, IMasterKey master) => _shelf.Roll(epoch =>
        SealFailure.OfFiles(() => new RollSteps(_shelf.Store, _file, [_master, master]).Run(_shelf.Store.Read()!, epoch, master, erased)));

    private SubjectKey Subject(Guid gallery, Guid subject, KeyState state)
    {
        var secret = _shelf.Secret(KeyKind.Subject, gallery, subject, state, out var key);
        return new SubjectKey(key.Id, secret, _shelf.CountOf(key.Id, 0, SubjectBlock));
    }

    private void Renew(Guid gallery, Guid subject)
    {
        var old = _shelf.Store.Find(KeyKind.Subject, gallery, subject, KeyState.Live) ?? throw _shelf.NoKey(KeyKind.Subject, gallery, subject);
        using var secret = PinnedBytes.Random(32);
        _shelf.Store.Retire(old.Id, _shelf.Current().Wrap(KeyId.Create(), KeyKind.Subject, gallery, subject, secret.Span, SubjectBlock));
    }
}

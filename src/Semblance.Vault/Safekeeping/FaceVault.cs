using System.Collections.Concurrent;
using System.Text;
using Semblance.Errors;
using Semblance.Vault.Audit;
using Semblance.Vault.Files;
using Semblance.Vault.Galleries;
using Semblance.Vault.Ports;
using Semblance.Vault.Safekeeping.Receipts;
using Semblance.Vault.Safekeeping.Snapshots;
using Semblance.Vault.Sealing;
using Semblance.Vault.Sealing.Keys;
using Semblance.Vault.Sealing.Signing;

namespace Semblance.Vault.Safekeeping;

/// <summary>
/// Everything that is kept about people, open: the rows, the keys that open them, and the record of what was done with them. One process at
/// a time has it.
/// </summary>
/// <remarks>Thread-safe. Opening ends what a crash cut off: rolls of keys, erasures, events that wait for the chain.</remarks>
public sealed class FaceVault : IAsyncDisposable
{
    private static readonly Guid Installation = Guid.Empty;

    private readonly ConcurrentDictionary<GalleryId, GallerySafe> _safes = new();
    private readonly List<IMasterKey> _masters;
    private readonly SigningKey _signer;
    private readonly OutboxSeal _outbox;
    private readonly AuditLog _chain;
    private readonly ManifestBoard _manifests;
    private readonly SealedFolder _shots;

    private FaceVault(IVault store, KeyRing keys, List<IMasterKey> masters, SigningKey signer, VaultPlace place, TimeProvider time)
    {
        (Place, Store, Keys, _masters, _signer) = (place, store, keys, masters, signer);
        _outbox = new OutboxSeal(keys.Install, InstallationKey(keys));
        _manifests = new ManifestBoard();
        _chain = AuditLog.Open(new DiskFiles(), place.AuditFolder, $"semblance/{keys.Install}", signer, _manifests.Roots, time);
        Journal = new Journal(store, _chain, _outbox);
        Snapshots = new GallerySnapshots(new DiskFiles(), place.SnapshotFolder, keys);
        Receipts = new KeptReceipts(new DiskFiles(), place.ReceiptFolder);
        _shots = new SealedFolder(new DiskFiles(), place.ShotFolder, "shot", keys.Install, InstallationKey(keys));
        Shots = new EventShots(_shots, keys);
        Erasures = new PendingErasures(store, keys, Snapshots, Shots, _outbox, new OwedReceipts(store, Receipts, signer, SettleAsync, time));
        Announcements = new Announcements(store, _outbox);
        Withheld = new SealedFolder(new DiskFiles(), place.WithheldFolder, "withheld", keys.Install, InstallationKey(keys));
        AccessKeys = new SealedFolder(new DiskFiles(), place.AccessFolder, "access", keys.Install, InstallationKey(keys));
        Attempts = new SealedFolder(new DiskFiles(), place.AttemptFolder, "attempts", keys.Install, InstallationKey(keys));
    }

    /// <summary>Where it is.</summary>
    public VaultPlace Place { get; }

    /// <summary>The rows.</summary>
    public IVault Store { get; }

    /// <summary>The keys.</summary>
    public KeyRing Keys { get; }

    /// <summary>The record of what was done.</summary>
    public Journal Journal { get; }

    /// <summary>Receipts of erasures.</summary>
    public KeptReceipts Receipts { get; }

    /// <summary>Keys that still have to be destroyed.</summary>
    public PendingErasures Erasures { get; }

    /// <summary>Snapshots of indexes.</summary>
    public GallerySnapshots Snapshots { get; }

    /// <summary>What subscribers outside still have to be told.</summary>
    public Announcements Announcements { get; }

    /// <summary>Answers that wait for a second account.</summary>
    public SealedFolder Withheld { get; }

    /// <summary>Pictures that events of cameras name.</summary>
    public EventShots Shots { get; }

    /// <summary>Who may ask from outside.</summary>
    public SealedFolder AccessKeys { get; }

    /// <summary>What is remembered of wrong claims.</summary>
    public SealedFolder Attempts { get; }

    /// <summary>Signs receipts.</summary>
    public SigningKey Signer => _signer;

    /// <summary>Opens a vault, and makes it where there is none.</summary>
    /// <param name="place">Where.</param>
    /// <param name="adapters">What it is kept in.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellation">Ends the opening.</param>
    /// <returns>The open vault.</returns>
    /// <exception cref="SemblanceException">A part of it can't be opened; the message says which, and what to do.</exception>
    public static async Task<FaceVault> OpenAsync(VaultPlace place, VaultAdapters adapters, TimeProvider time, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(adapters);
        var files = new DiskFiles();
        files.CreateFolder(place.Folder);
        files.CreateFolder(place.KeyFolder);
        files.CreateFolder(place.AuditFolder);
        var store = await adapters.OpenStore(place, time, cancellation).ConfigureAwait(false);
        List<IMasterKey> masters = [];
        KeyRing? keys = null;
        SigningKey? signer = null;
        FaceVault? vault = null;
        try
        {
            masters.Add(OpenMaster(files, place));
            if (place.NextMasterKeyFile is { } next)
                masters.Add(MasterKey.Load(files, next));
            keys = OpenKeys(files, place, adapters.OpenKeystore(place.Keystore), masters);
            signer = keys.OpenSigning();
            ShowPublicKey(files, place, signer);
            vault = new FaceVault(store, keys, masters, signer, place, time);
            await vault.EndWhatWasCutAsync(cancellation).ConfigureAwait(false);
            return vault;
        }
        catch
        {
            if (vault is not null)
                await vault.DisposeAsync().ConfigureAwait(false);
            else
                await GiveBackAsync(store, keys, masters, signer).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>What seals and opens the rows of a gallery.</summary>
    /// <param name="gallery">The gallery.</param>
    /// <returns>Its safe, which stays this vault's.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.KeyErased"/>: the gallery was erased, or was never here.</exception>
    public GallerySafe SafeOf(GalleryId gallery) => _safes.GetOrAdd(gallery, id => new GallerySafe(Keys.Install, id, Keys.OpenGallery(id.Value)));

    /// <summary>Makes the key of a new gallery.</summary>
    /// <param name="gallery">The gallery.</param>
    /// <returns>Its safe.</returns>
    public GallerySafe CreateSafe(GalleryId gallery) => _safes[gallery] = new GallerySafe(Keys.Install, gallery, Keys.CreateGallery(gallery.Value));

    /// <summary>After a commit: moves its events to the chain and notes the gallery's manifest for the next head.</summary>
    /// <param name="gallery">The gallery that was changed.</param>
    /// <param name="cancellation">Ends the work; it is made up for at the next change or opening.</param>
    /// <returns>The place in the chain of each event that was moved.</returns>
    public async Task<IReadOnlyDictionary<Guid, AuditPosition>> SettleAsync(GalleryId gallery, CancellationToken cancellation)
    {
        var view = await Store.ViewAsync(cancellation).ConfigureAwait(false);
        await using (view.ConfigureAwait(false))
            await _manifests.RefreshAsync(view, gallery, cancellation).ConfigureAwait(false);
        return await Journal.MoveAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>The same for one event whose place somebody has to know. Another caller may have moved it; the chain takes no event twice and says where it is.</summary>
    /// <param name="gallery">The gallery that was changed.</param>
    /// <param name="happened">The event, committed with the change.</param>
    /// <param name="cancellation">Ends the work; it is made up for at the next change or opening.</param>
    /// <returns>The event's place in the chain.</returns>
    public async Task<AuditPosition> SettleAsync(GalleryId gallery, AuditEvent happened, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(happened);
        var places = await SettleAsync(gallery, cancellation).ConfigureAwait(false);
        return places.TryGetValue(happened.Id, out var place) ? place : await Journal.RecordAsync(happened, cancellation).ConfigureAwait(false);
    }

    /// <summary>Signs a head over all that is on record, to be kept elsewhere.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The signed text.</returns>
    public Task<string> SignHeadAsync(CancellationToken cancellation) => _chain.SignHeadAsync(cancellation);

    /// <summary>Puts another master key in force. When this returns, the old one opens nothing of this vault and its file may be destroyed.</summary>
    /// <param name="path">The file of the new key; made where there is none. After a cut, open the vault with <see cref="VaultPlace.NextMasterKeyFile"/> and do this again.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.KeyUnavailable"/>: it can't be made or read. <see cref="ErrorCode.VaultRuleBroken"/>: it is the one in force.</exception>
    public EpochRoll RotateMaster(string path)
    {
        var files = new DiskFiles();
        var next = files.Exists(path) ? MasterKey.Load(files, path) : MasterKey.Create(files, path);
        lock (_masters)
        {
            if (_masters[0].Id == next.Id)
            {
                next.Dispose();
                throw new SemblanceException(ErrorCode.VaultRuleBroken, $"'{path}' is the master key in force.", "Name a file that does not exist: a new key is made there.");
            }

            _masters.Add(next);
            return Keys.RotateMaster(next);
        }
    }

    /// <summary>Lets a gallery's safe go after the gallery was erased.</summary>
    /// <param name="gallery">The gallery.</param>
    public void Forget(GalleryId gallery)
    {
        _manifests.Forget(gallery);
        if (_safes.TryRemove(gallery, out var safe))
            safe.Dispose();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _chain.DisposeAsync().ConfigureAwait(false);
        foreach (var safe in _safes.Values)
            safe.Dispose();
        Journal.Dispose();
        Erasures.Dispose();
        _outbox.Dispose();
        Withheld.Dispose();
        AccessKeys.Dispose();
        _shots.Dispose();
        Attempts.Dispose();
        await GiveBackAsync(Store, Keys, _masters, _signer).ConfigureAwait(false);
    }

    /// <summary>A vault that has keys and no master key has lost it; only a new one gets a new one.</summary>
    private static MasterKey OpenMaster(DiskFiles files, VaultPlace place) =>
        files.Exists(place.MasterKey) || files.Exists(place.Keystore) ? MasterKey.Load(files, place.MasterKey) : MasterKey.Create(files, place.MasterKey);

    private static KeyRing OpenKeys(DiskFiles files, VaultPlace place, IKeystore store, List<IMasterKey> masters)
    {
        try
        {
            return KeyRing.Open(files, place.KeyFolder, store, masters);
        }
        catch
        {
            store.Dispose(); // it is the ring's only once there is one
            throw;
        }
    }

    private static void ShowPublicKey(DiskFiles files, VaultPlace place, SigningKey signer)
    {
        if (files.Exists(place.PublicKey))
            return;
        try
        {
            ReplacedFile.Write(files, Path.GetFullPath(place.PublicKey), Encoding.ASCII.GetBytes(signer.Public.ToPem()));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SemblanceException(ErrorCode.OutputNotWritten, $"The public key can't be written to {place.PublicKey}.", "Check the disk's room and health and your rights on the folder.", failure);
        }
    }

    private static GalleryKey InstallationKey(KeyRing keys)
    {
        try
        {
            return keys.OpenGallery(Installation);
        }
        catch (SemblanceException missing) when (missing.Code == ErrorCode.KeyErased)
        {
            return keys.CreateGallery(Installation);
        }
    }

    private static async ValueTask GiveBackAsync(IVault store, KeyRing? keys, List<IMasterKey> masters, SigningKey? signer)
    {
        signer?.Dispose();
        keys?.Dispose();
        masters.ForEach(static master => master.Dispose());
        await store.DisposeAsync().ConfigureAwait(false);
    }

    private async Task EndWhatWasCutAsync(CancellationToken cancellation)
    {
        await Erasures.EndAsync(cancellation).ConfigureAwait(false);
        var view = await Store.ViewAsync(cancellation).ConfigureAwait(false);
        await using (view.ConfigureAwait(false))
        {
            var states = new Dictionary<GalleryId, GalleryState>();
            foreach (var id in (await view.Galleries.ListAsync(cancellation).ConfigureAwait(false)).Found.Select(row => row.Gallery.Id))
            {
                await _manifests.RefreshAsync(view, id, cancellation).ConfigureAwait(false);
                states[id] = await GalleryState.ReadAsync(view, id, cancellation).ConfigureAwait(false);
            }

            await Snapshots.SettleAsync(view, states, cancellation).ConfigureAwait(false);
        }

        await Journal.MoveAsync(cancellation).ConfigureAwait(false);
    }
}

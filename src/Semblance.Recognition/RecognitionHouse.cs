using Semblance.Comparison;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Attempts;
using Semblance.Recognition.Attribute;
using Semblance.Recognition.Compare;
using Semblance.Recognition.Consents;
using Semblance.Recognition.Constrain;
using Semblance.Recognition.Create;
using Semblance.Recognition.Describe;
using Semblance.Recognition.Enrol;
using Semblance.Recognition.Erase;
using Semblance.Recognition.Govern;
using Semblance.Recognition.Grant;
using Semblance.Recognition.Group;
using Semblance.Recognition.Identify;
using Semblance.Recognition.Look;
using Semblance.Recognition.Operate;
using Semblance.Recognition.Record;
using Semblance.Recognition.Release;
using Semblance.Recognition.Remove;
using Semblance.Recognition.Retain;
using Semblance.Recognition.Rooms;
using Semblance.Recognition.Shots;
using Semblance.Recognition.Verify;
using Semblance.Recognition.Watch;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;

namespace Semblance.Recognition;

/// <summary>All use cases over one open vault, put together: whoever asks about people asks here.</summary>
/// <param name="vault">The vault, which stays the caller's.</param>
/// <param name="calibration">What scores of the model in use stand for; <see langword="null"/> where nothing is compared.</param>
/// <param name="identifiers">Where new identifiers come from.</param>
/// <param name="time">The clock.</param>
/// <param name="snapshots">When snapshots of indexes are written; <see langword="null"/> for the usual rules.</param>
/// <remarks>Thread-safe. Dispose of it, before the vault, when nobody asks any more: that keeps snapshots, so that galleries open fast the next time.</remarks>
public sealed class RecognitionHouse(FaceVault vault, Calibration? calibration, IIdentifiers identifiers, TimeProvider time, SnapshotRules? snapshots = null) : IAsyncDisposable
{
    private readonly Happening _happening = new(identifiers, time);
    private readonly RoomSnapshots _snapshots = new(vault, snapshots ?? new SnapshotRules());
    private GalleryRooms? _rooms;
    private readonly AttemptBook _attempts = new(vault, AttemptRules.Usual, time);
    private GrantBook? _grants;

    /// <summary>The vault.</summary>
    public FaceVault Vault => vault;

    /// <summary>The clock.</summary>
    public TimeProvider Time => time;

    /// <summary>Where new identifiers come from.</summary>
    public IIdentifiers Identifiers => identifiers;

    /// <summary>The galleries that are open.</summary>
    public GalleryRooms Rooms => _rooms ?? Interlocked.CompareExchange(ref _rooms, new GalleryRooms(vault, new IndexLoader(vault), _snapshots), null) ?? _rooms;

    /// <summary>Who may ask from outside.</summary>
    public GrantBook Grants => _grants ?? Interlocked.CompareExchange(ref _grants, new GrantBook(vault, _happening, identifiers, time), null) ?? _grants;

    /// <summary>Looks at pictures.</summary>
    /// <param name="engine">Finds and measures faces.</param>
    /// <param name="reader">Decodes pictures.</param>
    /// <returns>The handler.</returns>
    public static LookHandler Look(FaceEngine engine, IPictureReader reader) => new(engine, reader);

    /// <summary>Compares two samples.</summary>
    public CompareHandler Compare => new(vault, _happening, Demanded);

    /// <summary>Opens references to be compared with.</summary>
    public KeptProbeHandler KeptProbe => new(vault, Rooms, _happening);

    /// <summary>Makes galleries.</summary>
    public CreateGalleryHandler CreateGallery => new(vault, _happening, identifiers);

    /// <summary>Adds people of whom there is no reference yet.</summary>
    public AddSubjectHandler AddSubject => new(vault, Rooms, _happening, identifiers);

    /// <summary>Enrols people.</summary>
    public EnrolHandler Enrol => new(vault, Rooms, new NeighbourSearch(Demanded, time), _happening, identifiers, time);

    /// <summary>Says what is enrolled already.</summary>
    public EnrolledFilesHandler EnrolledFiles => new(vault, Rooms);

    /// <summary>Checks claims of identity.</summary>
    public VerifyHandler Verify => new(vault, Rooms, _happening, _attempts, Demanded, time);

    /// <summary>Lets claims about a subject be checked again.</summary>
    public ResetAttemptsHandler ResetAttempts => new(vault, Rooms, _attempts, _happening);

    /// <summary>Puts the faces of several pictures into groups.</summary>
    public GroupHandler Group => new(vault, _happening, Demanded);

    /// <summary>Searches galleries.</summary>
    public IdentifyHandler Identify => new(vault, Rooms, _happening, Demanded, identifiers, time);

    /// <summary>Searches galleries with their own references.</summary>
    public IdentifyReferenceHandler IdentifyReference => new(vault, Rooms, _happening, Identify);

    /// <summary>Says whose the references of an answer are.</summary>
    public FoundReferencesHandler FoundReferences => new(vault, Rooms);

    /// <summary>Watches cameras.</summary>
    public WatchHandler Watch => new(vault, Rooms, _happening, Identify, identifiers);

    /// <summary>Opens pictures that events of cameras name.</summary>
    public OpenShotHandler OpenShot => new(vault, Rooms, _happening, time);

    /// <summary>What subscribers outside still have to be told of cameras.</summary>
    public PendingEvents PendingEvents => new(vault, NameFound);

    /// <summary>Gives up what waited too long for subscribers.</summary>
    public GiveUpEventsHandler GiveUpEvents => new(vault, _happening, time);

    /// <summary>Erases people.</summary>
    public EraseHandler Erase => new(vault, Rooms, _happening, identifiers, time);

    /// <summary>Removes references.</summary>
    public RemoveReferencesHandler RemoveReferences => new(vault, Rooms, _happening, identifiers, time);

    /// <summary>Attributes references to others.</summary>
    public MoveReferencesHandler MoveReferences => new(vault, Rooms, _happening, identifiers, time);

    /// <summary>Changes what tells who somebody is.</summary>
    public DescribeSubjectHandler DescribeSubject => new(vault, Rooms, _happening, identifiers, time);

    /// <summary>Finds subjects by what people call them.</summary>
    public FindSubjectHandler FindSubject => new(vault, Rooms);

    /// <summary>Shows who is in a gallery.</summary>
    public ListSubjectsHandler ListSubjects => new(vault, Rooms, _happening);

    /// <summary>Says whose a reference is.</summary>
    public FindReferenceHandler FindReference => new(vault, Rooms, _happening);

    /// <summary>Shows the references of a gallery.</summary>
    public ListReferencesHandler ListReferences => new(vault, Rooms, _happening);

    /// <summary>Shows what is kept of a subject.</summary>
    public ShowSubjectHandler ShowSubject => new(vault, Rooms, _happening);

    /// <summary>Puts together all that is known of a subject.</summary>
    public ExportSubjectHandler ExportSubject => new(vault, Rooms, _happening, time);

    /// <summary>Says what the subjects of an answer are called.</summary>
    public NameFoundHandler NameFound => new(vault, Rooms);

    /// <summary>Says which galleries there are.</summary>
    public ListGalleriesHandler ListGalleries => new(vault);

    /// <summary>Counts what a gallery holds.</summary>
    public ShowGalleryHandler ShowGallery => new(vault, Rooms, time);

    /// <summary>Erases galleries.</summary>
    public EraseGalleryHandler EraseGallery => new(vault, Rooms, _happening, identifiers, time);

    /// <summary>Records consents.</summary>
    public RecordConsentHandler RecordConsent => new(vault, Rooms, _happening, identifiers, time);

    /// <summary>Takes consents back.</summary>
    public WithdrawConsentHandler WithdrawConsent => new(vault, Rooms, _happening, time);

    /// <summary>Keeps what humans say about subjects.</summary>
    public ConstrainHandler Constrain => new(vault, Rooms, _happening, identifiers, time);

    /// <summary>Lets somebody be found who was held for a human.</summary>
    public ReleaseHeldHandler ReleaseHeld => new(vault, Rooms, _happening);

    /// <summary>Tells answers of restricted galleries to a second account.</summary>
    public ConfirmReleaseHandler ConfirmRelease => new(vault, Rooms, _happening, time);

    /// <summary>Shows what is on record.</summary>
    public ReadRecordHandler ReadRecord => new(vault, _happening);

    /// <summary>Says whether the record is as it was written.</summary>
    public CheckRecordHandler CheckRecord => new(vault, _happening);

    /// <summary>Shows the receipts that erasures left.</summary>
    public ReceiptsHandler Receipts => new(vault);

    /// <summary>Removes what may not be kept any more.</summary>
    public SweepHandler Sweep => new(vault, Rooms, _happening, identifiers, time);

    /// <summary>Rotates keys.</summary>
    public RotateKeysHandler RotateKeys => new(vault, _happening);

    /// <summary>Makes backups.</summary>
    public BackUpHandler BackUp => new(vault, _happening);

    /// <summary>Checks the whole vault.</summary>
    public CheckVaultHandler CheckVault => new(vault, Rooms, _happening, time);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Rooms.KeepAsync(CancellationToken.None).ConfigureAwait(false);
        await _snapshots.DisposeAsync().ConfigureAwait(false);
        _grants?.Dispose();
    }

    private Calibration Demanded => calibration ?? throw new InvalidOperationException("This house was opened without a calibration: it compares nothing.");
}

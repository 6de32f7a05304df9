using Semblance.Comparison;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Create;
using Semblance.Recognition.Enrol;
using Semblance.Recognition.Erase;
using Semblance.Recognition.Govern;
using Semblance.Recognition.Identify;
using Semblance.Recognition.Rooms;
using Semblance.Recognition.Verify;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;

namespace Semblance.Recognition;

/// <summary>All use cases over one open vault, put together: whoever asks about people asks here.</summary>
/// <param name="vault">The vault, which stays the caller's.</param>
/// <param name="calibration">What scores of the model in use stand for; <see langword="null"/> where nothing is compared.</param>
/// <param name="identifiers">Where new identifiers come from.</param>
/// <param name="time">The clock.</param>
/// <remarks>Thread-safe.</remarks>
public sealed class RecognitionHouse(FaceVault vault, Calibration? calibration, IIdentifiers identifiers, TimeProvider time)
{
    private readonly Happening _happening = new(identifiers, time);

    /// <summary>The vault.</summary>
    public FaceVault Vault => vault;

    /// <summary>The galleries that are open.</summary>
    public GalleryRooms Rooms { get; } = new(vault, new IndexLoader(vault));

    /// <summary>Makes galleries.</summary>
    public CreateGalleryHandler CreateGallery => new(vault, _happening, identifiers);

    /// <summary>Enrols people.</summary>
    public EnrolHandler Enrol => new(vault, Rooms, new NeighbourSearch(Demanded, time), _happening, identifiers, time);

    /// <summary>Says what is enrolled already.</summary>
    public EnrolledFilesHandler EnrolledFiles => new(vault, Rooms);

    /// <summary>Checks claims of identity.</summary>
    public VerifyHandler Verify => new(vault, Rooms, _happening, Demanded, time);

    /// <summary>Searches galleries.</summary>
    public IdentifyHandler Identify => new(vault, Rooms, _happening, Demanded, time);

    /// <summary>Erases people.</summary>
    public EraseHandler Erase => new(vault, Rooms, _happening, identifiers, time);

    /// <summary>Finds subjects by what people call them.</summary>
    public FindSubjectHandler FindSubject => new(vault, Rooms);

    /// <summary>Says who subjects are.</summary>
    public SubjectNamesHandler SubjectNames => new(vault, Rooms);

    /// <summary>Shows who is in a gallery.</summary>
    public ListSubjectsHandler ListSubjects => new(vault, Rooms, _happening);

    private Calibration Demanded => calibration ?? throw new InvalidOperationException("This house was opened without a calibration: it compares nothing.");
}

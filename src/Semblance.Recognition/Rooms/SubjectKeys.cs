using Semblance.Errors;
using Semblance.Vault.Galleries;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Sealing;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Rooms;

/// <summary>
/// The keys of one subject while somebody works with the rows. Where subjects hold keys, templates and details are sealed with both halves; consents with the kept one
/// alone, since they have to be proved, and taken back, without the holder.
/// </summary>
internal sealed class SubjectKeys : IDisposable
{
    private readonly string _gallery;

    private SubjectKeys(GalleryEntry gallery, SubjectKey kept, HolderKey? shown)
    {
        _gallery = gallery.Gallery.Name.Text;
        IsHeld = gallery.Gallery.Mode == GalleryMode.HolderKey;
        (Kept, Opening) = (kept, IsHeld ? kept.JoinedWith(shown ?? throw Missing(gallery)) : kept);
    }

    /// <summary>What the server keeps: it names the subject in the record, and seals consents.</summary>
    public SubjectKey Kept { get; }

    /// <summary>What seals and opens templates and details.</summary>
    public SubjectKey Opening { get; }

    private bool IsHeld { get; }

    /// <summary>Makes the keys of somebody new.</summary>
    public static SubjectKeys Create(FaceVault vault, GalleryEntry gallery, SubjectId subject, HolderKey? shown) =>
        gallery.Gallery.Mode == GalleryMode.HolderKey && shown is null
            ? throw Missing(gallery)
            : Joined(gallery, vault.Keys.CreateSubjects(gallery.Gallery.Id.Value, subject.Value)[0], shown);

    /// <summary>Opens the keys of somebody who is there.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.KeyUnavailable"/>: the subject holds the key, and none was shown.</exception>
    public static SubjectKeys Open(FaceVault vault, GalleryEntry gallery, SubjectId subject, HolderKey? shown) =>
        Joined(gallery, vault.Keys.OpenSubject(gallery.Gallery.Id.Value, subject.Value), shown);

    /// <summary>Opens a row that tells by its seal whether the right holder key was shown.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.KeyUnavailable"/>: it is another's.</exception>
    public T Demand<T>(Func<SubjectKey, T> open)
    {
        try
        {
            return open(Opening);
        }
        catch (SemblanceException refusal) when (IsHeld && refusal.Code == ErrorCode.SealBroken)
        {
            throw new SemblanceException(ErrorCode.KeyUnavailable, $"This is not the key of that subject of the gallery '{_gallery}'.", "Show the key that was handed out at enrolment.", refusal);
        }
    }

    public void Dispose()
    {
        Opening.Dispose();
        Kept.Dispose();
    }

    private static SubjectKeys Joined(GalleryEntry gallery, SubjectKey kept, HolderKey? shown)
    {
        try
        {
            return new SubjectKeys(gallery, kept, shown);
        }
        catch
        {
            kept.Dispose();
            throw;
        }
    }

    /// <summary>What is said where no key was shown.</summary>
    public static SemblanceException Missing(GalleryEntry gallery) => new(ErrorCode.KeyUnavailable, $"Whoever is in the gallery '{gallery.Gallery.Name}' holds the key: without it nothing of them can be opened.", "Show the holder's key (--holder-key FILE; when enrolling, --holder-keys FOLDER).");
}

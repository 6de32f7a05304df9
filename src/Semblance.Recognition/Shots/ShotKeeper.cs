using Semblance.Errors;
using Semblance.Imaging;
using Semblance.Imaging.Codecs;
using Semblance.Vault.Galleries;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Shots;

/// <summary>Keeps the best shot of somebody who was named, sealed and for a number of days.</summary>
internal sealed class ShotKeeper(FaceVault vault, GalleryId gallery, int days, IIdentifiers identifiers)
{
    private const int Quality = 82;

    /// <summary>Keeps a shot; it is on the disk when this returns.</summary>
    /// <returns>By what it is asked for; nothing where the subject was erased meanwhile.</returns>
    public Guid? Keep(SubjectId subject, PixelBlock face, string camera, DateTimeOffset at)
    {
        var shot = new KeptShot(identifiers.Create(), gallery, subject, camera, at, DateOnly.FromDateTime(at.UtcDateTime).AddDays(days));
        try
        {
            vault.Shots.Put(shot, PictureEncoder.ToJpeg(face, Quality));
            return shot.Id;
        }
        catch (SemblanceException erased) when (erased.Code == ErrorCode.KeyErased)
        {
            return null;
        }
    }

    /// <summary>Takes a shot back whose event could not be put on record.</summary>
    public void TakeBack(Guid shot) => vault.Shots.Remove(shot);
}

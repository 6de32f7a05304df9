using System.Security.Cryptography;
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
    /// <returns>Where it is; nothing where the subject was erased meanwhile.</returns>
    public PlacedShot? Keep(SubjectId subject, PixelBlock face, string camera, DateTimeOffset at)
    {
        var shot = new KeptShot(identifiers.Create(), gallery, subject, camera, at, DateOnly.FromDateTime(at.UtcDateTime).AddDays(days));
        try
        {
            var jpeg = PictureEncoder.ToJpeg(face, Quality);
            vault.Shots.Put(shot, jpeg);
            return new PlacedShot(shot.Id, Convert.ToHexStringLower(SHA256.HashData(jpeg)));
        }
        catch (SemblanceException erased) when (erased.Code == ErrorCode.KeyErased)
        {
            return null;
        }
    }

    /// <summary>Its event is on record: from now on it stays until its day.</summary>
    public void Name(PlacedShot shot) => vault.Shots.Name(shot.Id);

    /// <summary>Takes a shot back whose event could not be put on record.</summary>
    public void TakeBack(PlacedShot shot) => vault.Shots.Remove(shot.Id);
}

using Semblance.Vault.Galleries;
using Semblance.Vault.Subjects;

namespace Semblance.Vault.Safekeeping.Contents;

/// <summary>A kept shot as its file holds it; the picture in it is sealed once more, with its subject's key.</summary>
internal sealed record ShotContent(Guid Gallery, Guid Subject, string Camera, DateTimeOffset At, DateOnly ExpiresOn, byte[] SealedPicture)
{
    public KeptShot ToShot(Guid id) => new(id, GalleryId.From(Gallery), SubjectId.From(Subject), Camera, At, ExpiresOn);
}

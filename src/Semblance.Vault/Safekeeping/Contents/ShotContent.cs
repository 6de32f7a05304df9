namespace Semblance.Vault.Safekeeping.Contents;

/// <summary>A kept shot as its file holds it; the picture in it is sealed once more, with its subject's key.</summary>
/// <remarks>Until the event that names it is on record it is not named, and kept for nobody: a sweep that finds it after a crash destroys it.</remarks>
internal sealed record ShotContent(Guid Gallery, Guid Subject, string Camera, DateTimeOffset At, DateOnly ExpiresOn, byte[] SealedPicture, bool IsNamed = false);

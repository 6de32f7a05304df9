using Semblance.Recognition.Look;
using Semblance.Vault.Rows;

namespace Semblance.Server.Dialects.FacePlusPlus.Tokens;

/// <summary>A detected face that is remembered for a while.</summary>
/// <param name="Token">Its name.</param>
/// <param name="Grant">The key that it was shown to, and no other.</param>
/// <param name="Face">The face.</param>
/// <param name="File">The picture's file.</param>
/// <param name="PictureName">What answers call the picture.</param>
/// <param name="Source">What the sender calls it.</param>
/// <param name="SeenAt">When it was detected (UTC).</param>
internal sealed record LiveFace(Guid Token, Guid Grant, SeenFace Face, FileDigest File, string PictureName, string Source, DateTimeOffset SeenAt)
{
    /// <summary>Whom the caller says that it shows.</summary>
    public string? UserId { get; init; }
}

using Semblance.Vault.Galleries;
using Semblance.Vault.Sealing;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Asking;

/// <summary>Somebody asks about one subject.</summary>
/// <param name="Gallery">The gallery's name.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Caller">Who asks.</param>
/// <remarks>Immutable.</remarks>
public sealed record AboutSubject(GalleryName Gallery, SubjectId Subject, Caller Caller)
{
    /// <summary>What the subject shows, in a gallery whose subjects hold their keys; it stays the caller's.</summary>
    public HolderKey? Holder { get; init; }
}

using Semblance.Vault.Galleries;
using Semblance.Vault.References;
using Semblance.Vault.Sealing;

namespace Semblance.Recognition.Asking;

/// <summary>Somebody asks about one reference.</summary>
/// <param name="Gallery">The gallery's name.</param>
/// <param name="Reference">The reference.</param>
/// <param name="Caller">Who asks.</param>
/// <remarks>Immutable.</remarks>
public sealed record AboutReference(GalleryName Gallery, ReferenceId Reference, Caller Caller)
{
    /// <summary>What the subject shows, in a gallery whose subjects hold their keys; it stays the caller's.</summary>
    public HolderKey? Holder { get; init; }
}

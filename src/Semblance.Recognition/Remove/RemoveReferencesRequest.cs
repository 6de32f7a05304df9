using Semblance.Recognition.Asking;
using Semblance.Recognition.Erase;
using Semblance.Vault.Galleries;
using Semblance.Vault.References;

namespace Semblance.Recognition.Remove;

/// <summary>References that shall not be kept any more.</summary>
/// <param name="Gallery">The gallery's name.</param>
/// <param name="References">Which; 1 to 10,000. One that is named twice counts once.</param>
/// <param name="Caller">Who asks.</param>
/// <remarks>Immutable.</remarks>
public sealed record RemoveReferencesRequest(GalleryName Gallery, IReadOnlyList<ReferenceId> References, Caller Caller)
{
    /// <summary>Whether whoever is left without any reference stays, with details and consents. Default false: they are erased.</summary>
    public bool KeepsSubjects { get; init; }

    /// <summary>What receipts say of those who are erased.</summary>
    public ErasureTerms Terms { get; init; } = ErasureTerms.Usual;
}

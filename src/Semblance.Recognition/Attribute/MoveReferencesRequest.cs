using Semblance.Recognition.Asking;
using Semblance.Recognition.Enrol;
using Semblance.Recognition.Erase;
using Semblance.Vault.Galleries;
using Semblance.Vault.References;

namespace Semblance.Recognition.Attribute;

/// <summary>References that show somebody else of the same gallery than they are attributed to.</summary>
/// <param name="Gallery">The gallery's name.</param>
/// <param name="References">Which; 1 to 10,000. One that is named twice counts once.</param>
/// <param name="To">Whom they show.</param>
/// <param name="Caller">Who says so.</param>
/// <remarks>Immutable.</remarks>
public sealed record MoveReferencesRequest(GalleryName Gallery, IReadOnlyList<ReferenceId> References, AttributedTo To, Caller Caller)
{
    /// <summary>The consent of whom they show; needed where the gallery rests on one and none is on record.</summary>
    public GivenConsent? Consent { get; init; }

    /// <summary>Whether whoever is left without any reference stays, with details and consents. Default false: they are erased.</summary>
    public bool KeepsSubjects { get; init; }

    /// <summary>What receipts say of those who are erased.</summary>
    public ErasureTerms Terms { get; init; } = ErasureTerms.Usual;
}

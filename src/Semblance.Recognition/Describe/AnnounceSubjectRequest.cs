using Semblance.Recognition.Asking;
using Semblance.Recognition.Enrol;
using Semblance.Vault.Galleries;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Describe;

/// <summary>Somebody of whom there will be a picture.</summary>
/// <param name="Gallery">The gallery's name.</param>
/// <param name="Details">What tells who it is.</param>
/// <param name="Caller">Who says so.</param>
/// <remarks>Immutable.</remarks>
public sealed record AnnounceSubjectRequest(GalleryName Gallery, SubjectDetails Details, Caller Caller)
{
    /// <summary>The consent; needed where the gallery rests on one.</summary>
    public GivenConsent? Consent { get; init; }
}

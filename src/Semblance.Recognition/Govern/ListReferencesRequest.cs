using Semblance.Recognition.Asking;
using Semblance.Vault.Galleries;
using Semblance.Vault.References;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Govern;

/// <summary>Which references does a gallery hold, and whose are they?</summary>
/// <param name="Gallery">The gallery's name.</param>
/// <param name="Caller">Who asks.</param>
/// <remarks>Immutable.</remarks>
public sealed record ListReferencesRequest(GalleryName Gallery, Caller Caller)
{
    /// <summary>The only subject whose references are told; <see langword="null"/> for everybody.</summary>
    public SubjectId? Subject { get; init; }

    /// <summary>Where the page before ended (<see cref="ReferenceRoll.Next"/>); <see langword="null"/> for the first page.</summary>
    public ReferenceMark? After { get; init; }

    /// <summary>Most references to tell. Default 100; 1 to 1,000.</summary>
    public int Most { get; init; } = 100;
}

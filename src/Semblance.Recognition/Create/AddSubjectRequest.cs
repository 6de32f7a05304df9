using Semblance.Recognition.Asking;
using Semblance.Vault.Galleries;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Create;

/// <summary>Somebody of whom there is no reference yet.</summary>
/// <param name="Gallery">The gallery's name.</param>
/// <param name="Details">What tells who it is; an external id has to be free.</param>
/// <param name="Caller">Who asks.</param>
/// <remarks>Immutable.</remarks>
public sealed record AddSubjectRequest(GalleryName Gallery, SubjectDetails Details, Caller Caller);

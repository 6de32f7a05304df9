using Semblance.Embedding;
using Semblance.Vault.References;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Rooms;

/// <summary>A reference that was added since a snapshot was written, its row checked and its template open.</summary>
/// <param name="Id">Which.</param>
/// <param name="SubjectId">Whom it shows.</param>
/// <param name="ExpiresAt">The first day on which it may not be kept any more.</param>
/// <param name="Template">The template.</param>
internal sealed record AddedReference(ReferenceId Id, SubjectId SubjectId, DateOnly ExpiresAt, FaceTemplate Template);

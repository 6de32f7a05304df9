using Semblance.Embedding;
using Semblance.Vault.References;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Indexing;

/// <summary>What an index keeps of a reference.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="SubjectId">Whom it shows.</param>
/// <param name="Template">The template.</param>
/// <param name="Days">The days (UTC) on which it is found.</param>
/// <remarks>Immutable.</remarks>
public sealed record IndexedReference(ReferenceId Id, SubjectId SubjectId, FaceTemplate Template, FoundDays Days);

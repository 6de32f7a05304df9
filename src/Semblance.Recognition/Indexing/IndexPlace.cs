using Semblance.Vault.References;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Indexing;

/// <summary>Whose a slot of a vector index is.</summary>
/// <param name="SubjectId">Whom it shows.</param>
/// <param name="ReferenceId">Which reference it is.</param>
/// <param name="Days">When it is found.</param>
/// <param name="Number">The subject's number in the vector index.</param>
internal readonly record struct IndexPlace(SubjectId SubjectId, ReferenceId ReferenceId, FoundDays Days, long Number);

using Semblance.Vault.References;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Attribute;

/// <summary>What became of a reference that should be attributed to somebody.</summary>
/// <param name="Id">Which.</param>
/// <param name="From">Whose it was, the same subject included; <see langword="null"/> where it was not there, or was set aside as damaged.</param>
/// <remarks>Immutable.</remarks>
public sealed record MovedReference(ReferenceId Id, SubjectId? From);

using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Erase;

/// <summary>Somebody of whom a change left nothing, and who was erased with it.</summary>
/// <param name="SubjectId">Who.</param>
/// <param name="Outcome">What was destroyed, with the signed receipt.</param>
/// <remarks>Immutable.</remarks>
public sealed record ErasedSubject(SubjectId SubjectId, EraseOutcome Outcome);

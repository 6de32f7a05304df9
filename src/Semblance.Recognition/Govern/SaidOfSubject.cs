using Semblance.Vault.Constraints;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Govern;

/// <summary>What a human has said about a subject.</summary>
/// <param name="Kind">What.</param>
/// <param name="Other">The other subject, where two were told apart; <see langword="null"/> otherwise.</param>
/// <param name="Remark">Who said it, when and why.</param>
/// <remarks>Immutable.</remarks>
public sealed record SaidOfSubject(ConstraintKind Kind, SubjectId? Other, Remark Remark);

using Semblance.Vault.References;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Govern;

/// <summary>What is kept of a subject, in short.</summary>
/// <param name="Subject">Who it is.</param>
/// <param name="References">The references as they are kept: sealed, with the day on which each has to go.</param>
/// <remarks>Immutable.</remarks>
public sealed record SubjectSummary(Subject Subject, IReadOnlyList<SealedReference> References)
{
    /// <summary>The first day (UTC) on which the first of the references may not be kept any more; <see langword="null"/> without one.</summary>
    public DateOnly? FirstExpiry => References.Count == 0 ? null : References.Min(reference => reference.ExpiresAt);
}

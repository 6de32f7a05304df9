namespace Semblance.Client.Contracts.Constraints;

/// <summary>What humans said about a subject.</summary>
/// <param name="Constraints">All of it.</param>
public sealed record ConstraintsAnswer(IReadOnlyList<ConstraintAnswer> Constraints);

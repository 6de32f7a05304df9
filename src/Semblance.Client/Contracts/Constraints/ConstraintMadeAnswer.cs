namespace Semblance.Client.Contracts.Constraints;

/// <summary>That a constraint is kept; searches heed it from now on.</summary>
/// <param name="ConstraintId">Its identifier.</param>
public sealed record ConstraintMadeAnswer(Guid ConstraintId);

namespace Semblance.Client.Contracts.Constraints;

/// <summary>What a human says about a subject: exactly one of the two.</summary>
/// <param name="Reason">Why, 1 to 500 characters.</param>
/// <param name="DifferentFrom">Somebody else, however alike: the external id or the identifier.</param>
/// <param name="NotShownBy">The SHA-256 of a picture's file that does not show the subject, 64 hexadecimal digits.</param>
public sealed record ConstraintOrder(string Reason, string? DifferentFrom = null, string? NotShownBy = null);

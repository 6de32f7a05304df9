namespace Semblance.Client.Contracts.Consents;

/// <summary>The consents of a subject.</summary>
/// <param name="Consents">In the order in which they were recorded.</param>
public sealed record ConsentsAnswer(IReadOnlyList<ConsentAnswer> Consents);

namespace Semblance.Client.Contracts.Subjects;

/// <summary>A picture that did not become a reference.</summary>
/// <param name="Source">Which.</param>
/// <param name="Reason">Why, and what to do, in full sentences.</param>
public sealed record RefusedAnswer(string Source, string Reason);

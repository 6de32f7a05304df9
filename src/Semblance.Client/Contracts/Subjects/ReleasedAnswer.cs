namespace Semblance.Client.Contracts.Subjects;

/// <summary>That somebody who was held is found from now on.</summary>
/// <param name="References">How many references take part in comparisons from now on.</param>
public sealed record ReleasedAnswer(int References);

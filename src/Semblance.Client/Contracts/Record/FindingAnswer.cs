namespace Semblance.Client.Contracts.Record;

/// <summary>One thing that is wrong with the record.</summary>
/// <param name="Fault">What kind.</param>
/// <param name="Sequence">The number of the event concerned.</param>
/// <param name="What">One sentence.</param>
public sealed record FindingAnswer(string Fault, long Sequence, string What);

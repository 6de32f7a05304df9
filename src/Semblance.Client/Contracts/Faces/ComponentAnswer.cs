namespace Semblance.Client.Contracts.Faces;

/// <summary>One property of a face, measured.</summary>
/// <param name="Measure">Which property, in snake case.</param>
/// <param name="Score">0 (worst) to 100 (best).</param>
/// <param name="Reason">What was found.</param>
/// <param name="Advice">What would make it better; empty where nothing has to.</param>
public sealed record ComponentAnswer(string Measure, double Score, string Reason, string Advice);

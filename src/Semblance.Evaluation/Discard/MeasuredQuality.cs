namespace Semblance.Evaluation.Discard;

/// <summary>One quality measure over a set of samples.</summary>
/// <param name="Name">What reports call it.</param>
/// <param name="ScoreOfSample">The score of each sample by its name, higher is better; samples that could not be measured are not in it.</param>
/// <remarks>Immutable as long as the scores are left alone.</remarks>
public sealed record MeasuredQuality(string Name, IReadOnlyDictionary<string, double> ScoreOfSample);

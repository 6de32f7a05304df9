namespace Semblance.Evaluation.Presentation;

/// <summary>The scores of one bona fide presentation, as it is and under changes that should not matter.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Group">Its group of near-duplicates.</param>
/// <param name="Score">The score of the picture as it is.</param>
/// <param name="Changes">For each kind of change the scores of its variations; <see langword="null"/> where a variation shows no face any more.</param>
public sealed record VariedPresentation(string Group, double Score, IReadOnlyDictionary<string, IReadOnlyList<double?>> Changes);

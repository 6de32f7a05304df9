namespace Semblance.Evaluation.Presentation;

/// <summary>One presentation as a detector of attacks saw it.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Listed">The picture and what it truly shows.</param>
/// <param name="Score">0 (attack) to 1 (bona fide); <see langword="null"/> where no face was found.</param>
/// <param name="IsTooTight">True where the face filled too much of the picture for a decision; the score is there all the same.</param>
public sealed record ScoredPresentation(ListedPresentation Listed, double? Score, bool IsTooTight = false);

namespace Semblance.Recognition.Group;

/// <summary>Faces that seem to show one subject.</summary>
/// <param name="Faces">Which, by their places in what was grouped, in that order.</param>
/// <param name="MeanScore">The mean cosine between them, -1 to 1; <see langword="null"/> for a face alone.</param>
/// <remarks>Immutable.</remarks>
public sealed record JoinedFaces(IReadOnlyList<int> Faces, double? MeanScore);

namespace Semblance.Cli.Grouping;

/// <summary>Faces that seem to show one person.</summary>
/// <param name="Number">1 for the largest group.</param>
/// <param name="Faces">Its faces, in the order of the pictures.</param>
/// <param name="MeanScore">The mean cosine between its faces, -1 to 1; <see langword="null"/> for a face alone.</param>
internal sealed record FaceGroup(int Number, IReadOnlyList<PileFace> Faces, double? MeanScore);

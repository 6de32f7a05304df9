namespace Semblance.Client.Contracts.Groups;

/// <summary>Faces that seem to show one subject.</summary>
/// <param name="Faces">Which.</param>
/// <param name="MeanScore">The mean comparison score between them; only for keys that show scores, and for more than one face.</param>
public sealed record FaceGroupAnswer(IReadOnlyList<GroupedFaceAnswer> Faces, double? MeanScore);

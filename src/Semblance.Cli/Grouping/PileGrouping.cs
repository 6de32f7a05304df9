using Semblance.Comparison;
using Semblance.Recognition.Group;

namespace Semblance.Cli.Grouping;

/// <summary>Puts the faces of a pile into groups.</summary>
internal static class PileGrouping
{
    /// <summary>Groups, the largest first; every face that can be compared is in one, if need be alone.</summary>
    public static IReadOnlyList<FaceGroup> Group(FacePile pile, DecisionThreshold threshold, CancellationToken cancellation) =>
        [.. FaceGrouping.Group([.. pile.Faces.Select(static face => face.Analysed.Embedding!)], PictureNumbers(pile.Faces), threshold, cancellation)
            .Select((joined, i) => new FaceGroup(i + 1, [.. joined.Faces.Select(face => pile.Faces[face])], joined.MeanScore))];

    /// <summary>A number for each face's picture. Faces of one picture lie next to each other in the pile.</summary>
    private static int[] PictureNumbers(IReadOnlyList<PileFace> faces)
    {
        var numbers = new int[faces.Count];
        for (var i = 1; i < numbers.Length; i++)
            numbers[i] = numbers[i - 1] + (ReferenceEquals(faces[i].Picture, faces[i - 1].Picture) ? 0 : 1);
        return numbers;
    }
}

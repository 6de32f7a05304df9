using Semblance.Embedding;
using Semblance.Evaluation.Identification;

namespace Semblance.Cli.Evaluating.Redaction;

/// <summary>How well the people of a film are identified under their covers.</summary>
/// <param name="Way">What is compared: "clear", or a cover's style.</param>
/// <param name="ByClear">Guesses by a gallery of clear faces.</param>
/// <param name="ByCovers">Guesses by a gallery of faces covered in the same way.</param>
internal sealed record AttackResult(string Way, GuessTable ByClear, GuessTable ByCovers)
{
    /// <summary>Faces that a person must have: half of them make the gallery, the others are asked about.</summary>
    public const int LeastFaces = 4;

    /// <summary>Searches the later half of each person's faces in a gallery of the earlier half: clear as they are, and covered in each way.</summary>
    /// <returns>The figures, those of clear faces first; none where there are fewer than two people.</returns>
    public static IReadOnlyList<AttackResult> Of(IReadOnlyList<AttackedFace> faces, IReadOnlyList<string> ways)
    {
        AttackedFace[][] people = [.. faces.GroupBy(static face => face.Person).Select(static own => own.ToArray()).Where(static own => own.Length >= LeastFaces)];
        if (people.Length < 2)
            return [];
        var clear = GuessesOf(people, static face => face.Clear, static face => face.Clear);
        return
        [
            new AttackResult("clear", clear, clear),
            .. ways.Select((way, k) => new AttackResult(way, GuessesOf(people, static face => face.Clear, face => face.Covers[k]), GuessesOf(people, face => face.Covers[k], face => face.Covers[k]))),
        ];
    }

    /// <summary>The form that <c>--json</c> prints.</summary>
    public object ToJson() => new { Way, ByClear = Of(ByClear), ByCovers = Of(ByCovers) };

    private static object Of(GuessTable table) => new { table.People, table.Faces, table.Rate, table.Chance, ByChanceLow = table.ByChance.Low, ByChanceHigh = table.ByChance.High, table.PValue };

    private static GuessTable GuessesOf(AttackedFace[][] people, Func<AttackedFace, FaceEmbedding> reference, Func<AttackedFace, FaceEmbedding> probe)
    {
        var gallery = people.Select(own => FaceEmbedding.Fuse([.. own.Take(own.Length / 2).Select(reference)])).ToArray();
        return new GuessTable(people.Length, [.. from owner in Enumerable.Range(0, people.Length)
                                                 from face in people[owner].Skip(people[owner].Length / 2)
                                                 select (owner, Nearest(gallery, probe(face)))]);
    }

    private static int Nearest(FaceEmbedding[] gallery, FaceEmbedding face) => Enumerable.Range(0, gallery.Length).MaxBy(k => gallery[k].CosineTo(face));
}

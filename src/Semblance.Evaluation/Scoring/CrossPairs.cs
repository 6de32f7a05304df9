using Semblance.Evaluation.Samples;
using Semblance.Evaluation.Scoring.Kernels;

namespace Semblance.Evaluation.Scoring;

/// <summary>
/// Walks over all pairs of samples in tiles, never holding more than one tile. Tiles hold whole people, so all scores
/// of two people are in one tile.
/// </summary>
internal static class CrossPairs
{
    /// <summary>Rows that a run aims at: 64 rows of 512 floats fill half of a usual second-level cache.</summary>
    private const int RunRows = 64;

    public static void Visit(SampleSet samples, IScoreTileVisitor visitor)
    {
        var runs = Runs(samples.SubjectOfRow);
        var longest = runs.Count == 0 ? 0 : runs.Max(run => run.End - run.First);
        var scores = new float[longest * longest];
        for (var r = 0; r < runs.Count; r++)
        {
            for (var c = r; c < runs.Count; c++)
            {
                var (rows, columns) = (runs[r], runs[c]);
                var count = (rows.End - rows.First) * (columns.End - columns.First);
                DotTile.Compute(samples.Rows(rows.First, rows.End), samples.Rows(columns.First, columns.End), samples.Stride, scores);
                visitor.Visit(new ScoreTile(rows.First, rows.End, columns.First, columns.End, scores.AsSpan(0, count)));
            }
        }
    }

    private static List<(int First, int End)> Runs(int[] subjectOfRow)
    {
        var runs = new List<(int, int)>();
        var first = 0;
        for (var end = 1; end <= subjectOfRow.Length; end++)
        {
            var personEnds = end == subjectOfRow.Length || subjectOfRow[end] != subjectOfRow[end - 1];
            if (personEnds && (end - first >= RunRows || end == subjectOfRow.Length))
            {
                runs.Add((first, end));
                first = end;
            }
        }
        return runs;
    }
}

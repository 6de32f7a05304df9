using Semblance.Evaluation.Samples;

namespace Semblance.Evaluation.Scoring;

/// <summary>
/// Keeps the non-mated pairs with the highest scores: all of them down to one score, and below it, down to a second
/// one, every n-th, which then stands for n.
/// </summary>
internal sealed class NonMatedTail(SampleSet samples, double allFrom, double someFrom, int everyNth) : IScoreTileVisitor
{
    private readonly List<(float Score, int First, int Second, float Weight)> _pairs = [];
    private readonly float _someFrom = (float)someFrom;
    private long _seen;

    public void Visit(in ScoreTile tile)
    {
        for (var row = tile.FirstRow; row < tile.EndRow; row++)
        {
            var scores = tile.Row(row);
            var subject = samples.SubjectOfRow[row];
            for (var column = tile.OnDiagonal ? row + 1 : tile.FirstColumn; column < tile.EndColumn; column++)
            {
                var score = scores[column - tile.FirstColumn];
                if (score >= _someFrom && samples.SubjectOfRow[column] != subject)
                    Keep(score, subject, samples.SubjectOfRow[column]);
            }
        }
    }

    /// <summary>The kept pairs, scores falling.</summary>
    public (float Score, int First, int Second, float Weight)[] Sorted()
    {
        var sorted = _pairs.ToArray();
        Array.Sort(sorted, (a, b) => b.Score.CompareTo(a.Score));
        return sorted;
    }

    private void Keep(float score, int first, int second)
    {
        if (score >= allFrom)
            _pairs.Add((score, first, second, 1));
        else if (_seen++ % everyNth == 0)
            _pairs.Add((score, first, second, everyNth));
    }
}

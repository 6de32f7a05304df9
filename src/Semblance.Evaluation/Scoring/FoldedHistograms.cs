using Semblance.Evaluation.Samples;

namespace Semblance.Evaluation.Scoring;

/// <summary>
/// All cross pairs counted by fold: people are dealt to folds, and each pair of folds has its own histogram of
/// non-mated scores, each fold its own of mated scores. Sums of these are every training and test part there is.
/// </summary>
internal sealed class FoldedHistograms : IScoreTileVisitor
{
    private readonly SampleSet _samples;
    private readonly int[] _foldOfSubject;
    private readonly ScoreHistogram[,] _nonMated;
    private readonly ScoreHistogram[] _mated;

    public FoldedHistograms(SampleSet samples, int[] foldOfSubject, int folds)
    {
        (_samples, _foldOfSubject, Folds) = (samples, foldOfSubject, folds);
        _mated = [.. Enumerable.Range(0, folds).Select(_ => new ScoreHistogram())];
        _nonMated = new ScoreHistogram[folds, folds];
        for (var a = 0; a < folds; a++)
        {
            for (var b = a; b < folds; b++)
                _nonMated[a, b] = _nonMated[b, a] = new ScoreHistogram();
        }
    }

    public int Folds { get; }

    public List<(float Score, int Subject)> MatedScores { get; } = [];

    /// <summary>Non-mated scores of all folds.</summary>
    public ScoreHistogram AllNonMated() => Sum(NonMatedWhere((_, _) => true));

    /// <summary>Scores whose people are both in the fold.</summary>
    public (ScoreHistogram Mated, ScoreHistogram NonMated) Within(int fold) => (_mated[fold], _nonMated[fold, fold]);

    /// <summary>Scores of which nobody is in the fold.</summary>
    public (ScoreHistogram Mated, ScoreHistogram NonMated) Without(int fold) =>
        (Sum(_mated.Where((_, k) => k != fold)), Sum(NonMatedWhere((a, b) => a != fold && b != fold)));

    public void Visit(in ScoreTile tile)
    {
        for (var row = tile.FirstRow; row < tile.EndRow; row++)
        {
            var scores = tile.Row(row);
            var subject = _samples.SubjectOfRow[row];
            var fold = _foldOfSubject[subject];
            for (var column = tile.OnDiagonal ? row + 1 : tile.FirstColumn; column < tile.EndColumn; column++)
            {
                var (score, other) = (scores[column - tile.FirstColumn], _samples.SubjectOfRow[column]);
                if (other == subject)
                {
                    _mated[fold].Add(score);
                    MatedScores.Add((score, subject));
                }
                else
                {
                    _nonMated[fold, _foldOfSubject[other]].Add(score);
                }
            }
        }
    }

    private static ScoreHistogram Sum(IEnumerable<ScoreHistogram> parts)
    {
        var sum = new ScoreHistogram();
        foreach (var part in parts)
            sum.Add(part);
        return sum;
    }

    private IEnumerable<ScoreHistogram> NonMatedWhere(Func<int, int, bool> holds)
    {
        for (var a = 0; a < Folds; a++)
        {
            for (var b = a; b < Folds; b++)
            {
                if (holds(a, b))
                    yield return _nonMated[a, b];
            }
        }
    }
}

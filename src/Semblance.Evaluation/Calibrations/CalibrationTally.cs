using Semblance.Evaluation.Samples;
using Semblance.Evaluation.Scoring;

namespace Semblance.Evaluation.Calibrations;

/// <summary>
/// Counts at each of a table's thresholds what the variance of FMR and FNMR needs: false matches in all, of each
/// person, and squared over pairs of people. One person's false matches are no independent events.
/// </summary>
internal sealed class CalibrationTally : IScoreTileVisitor
{
    private readonly SampleSet _samples;
    private readonly float[] _thresholds;
    private readonly int[] _samplesOf;

    /// <param name="samples">The samples.</param>
    /// <param name="risingThresholds">A pair is at or above a threshold or it is not; no bins.</param>
    public CalibrationTally(SampleSet samples, float[] risingThresholds)
    {
        (_samples, _thresholds) = (samples, risingThresholds);
        var levels = risingThresholds.Length;
        _samplesOf = new int[samples.Subjects.Count];
        foreach (var subject in samples.SubjectOfRow)
            _samplesOf[subject]++;
        FalseMatches = new long[levels];
        FalseMatchesOf = new long[samples.Subjects.Count, levels];
        SquaredFalseMatches = new double[levels];
        FalseMatchesTimesPairs = new double[levels];
        MissesOf = new long[samples.Subjects.Count, levels];
        MatedPairsOf = [.. _samplesOf.Select(m => (long)m * (m - 1) / 2)];
        NonMatedPairsOf = [.. _samplesOf.Select(m => m * (long)(samples.EnrolledCount - m))];
        NonMatedPairs = NonMatedPairsOf.Sum() / 2;
        double squares = _samplesOf.Sum(m => (double)m * m), fourths = _samplesOf.Sum(m => Math.Pow(m, 4));
        SquaredPairs = ((squares * squares) - fourths) / 2;
    }

    /// <summary>Non-mated pairs at or above each threshold.</summary>
    public long[] FalseMatches { get; }

    /// <summary>The same by person; each pair counts for both its people.</summary>
    public long[,] FalseMatchesOf { get; }

    /// <summary>Sum over pairs of people of their squared number of false matches.</summary>
    public double[] SquaredFalseMatches { get; }

    /// <summary>Sum over pairs of people of their false matches times their comparisons.</summary>
    public double[] FalseMatchesTimesPairs { get; }

    /// <summary>Mated pairs below each threshold, by person.</summary>
    public long[,] MissesOf { get; }

    public long[] MatedPairsOf { get; }

    public long[] NonMatedPairsOf { get; }

    public long NonMatedPairs { get; }

    /// <summary>Sum over pairs of people of their squared number of comparisons.</summary>
    public double SquaredPairs { get; }

    public void Visit(in ScoreTile tile)
    {
        Span<int> counts = stackalloc int[_thresholds.Length + 1];
        for (var row = tile.FirstRow; row < tile.EndRow; row += _samplesOf[_samples.SubjectOfRow[row]])
        {
            var column = tile.OnDiagonal ? row : tile.FirstColumn;
            for (; column < tile.EndColumn; column += _samplesOf[_samples.SubjectOfRow[column]])
                VisitPeople(tile, row, column, counts);
        }
    }

    private void VisitPeople(in ScoreTile tile, int firstRow, int firstColumn, Span<int> counts)
    {
        counts.Clear();
        var (a, b) = (_samples.SubjectOfRow[firstRow], _samples.SubjectOfRow[firstColumn]);
        for (var row = firstRow; row < firstRow + _samplesOf[a]; row++)
        {
            var scores = tile.Row(row);
            for (var column = a == b ? row + 1 : firstColumn; column < firstColumn + _samplesOf[b]; column++)
                counts[Reached(scores[column - tile.FirstColumn])]++;
        }
        if (a == b)
            AddMated(a, counts);
        else
            AddNonMated(a, b, counts);
    }

    private void AddMated(int subject, ReadOnlySpan<int> counts)
    {
        var below = 0;
        for (var level = 0; level < _thresholds.Length; level++)
        {
            below += counts[level];
            MissesOf[subject, level] += below;
        }
    }

    private void AddNonMated(int a, int b, ReadOnlySpan<int> counts)
    {
        var pairs = (double)_samplesOf[a] * _samplesOf[b];
        var above = 0L;
        for (var level = _thresholds.Length - 1; level >= 0; level--)
        {
            above += counts[level + 1];
            if (above == 0)
                continue;
            FalseMatches[level] += above;
            FalseMatchesOf[a, level] += above;
            FalseMatchesOf[b, level] += above;
            SquaredFalseMatches[level] += (double)above * above;
            FalseMatchesTimesPairs[level] += above * pairs;
        }
    }

    /// <summary>How many thresholds a score is at or above.</summary>
    private int Reached(float score)
    {
        var found = Array.BinarySearch(_thresholds, score);
        return found >= 0 ? found + 1 : ~found;
    }
}

using Semblance.Evaluation.Lists;
using Semblance.Evaluation.Samples;
using Semblance.Evaluation.Scoring;

namespace Semblance.Evaluation.Calibrations;

/// <summary>
/// Makes a set of strangers out of pictures without names, of which a few show one person twice. Such repeats would count as false matches,
/// so of each pair that scores like a mated one the later sample is taken out; and because the score does not find them all, the
/// table ends before those that are left could weigh much.
/// </summary>
public sealed class StrangerScreen
{
    /// <summary>The share of mated pairs that the screen may miss: at its score, by the calibration that it is set with.</summary>
    private const double MissedShare = 1.0 / 3;

    /// <summary>How many false matches a row must count for each repeat that may be left.</summary>
    private const int Outweighed = 4;

    private readonly double _score;

    /// <summary>Sets the screen to the score at which a third of mated pairs is missed.</summary>
    /// <param name="named">Samples of people with names, some of them with two samples or more.</param>
    /// <exception cref="Errors.SemblanceException"><see cref="Errors.ErrorCode.InputListInvalid"/>: no mated pair.</exception>
    public StrangerScreen(SampleSet named)
    {
        ArgumentNullException.ThrowIfNull(named);
        var mated = MatedScores.Of(named).Select(pair => pair.Score).OfType<double>().Order().ToArray();
        if (mated.Length == 0)
            throw ListRefusal.Whole("named people", "nobody has two samples that enrol", "Add people with two pictures or more.");
        _score = mated[(int)(mated.Length * MissedShare)];
    }

    /// <summary>The score from which on two samples count as one person's.</summary>
    public double Score => _score;

    /// <summary>Takes the repeats out.</summary>
    /// <param name="samples">Samples that are said to be of different people.</param>
    /// <returns>The set without repeats, how many pairs were repeats, and how many false matches a row of its table must have.</returns>
    public (SampleSet Strangers, int Repeats, long FewestFalseMatches) Apply(SampleSet samples)
    {
        ArgumentNullException.ThrowIfNull(samples);
        var repeats = new Repeats(samples, (float)_score);
        CrossPairs.Visit(samples, repeats);
        var left = repeats.Pairs * MissedShare / (1 - MissedShare);
        return (new SampleSet(samples.Samples.Where(sample => !repeats.Later.Contains(sample.SampleId))), repeats.Pairs, (long)Math.Ceiling(left * Outweighed));
    }

    private sealed class Repeats(SampleSet samples, float score) : IScoreTileVisitor
    {
        private readonly int[] _sampleOfRow = [.. Enumerable.Range(0, samples.Samples.Count).Where(sample => samples.RowOf(sample) >= 0)];

        public HashSet<string> Later { get; } = new(StringComparer.Ordinal);

        public int Pairs { get; private set; }

        public void Visit(in ScoreTile tile)
        {
            for (var row = tile.FirstRow; row < tile.EndRow; row++)
            {
                var scores = tile.Row(row);
                for (var column = tile.OnDiagonal ? row + 1 : tile.FirstColumn; column < tile.EndColumn; column++)
                {
                    if (scores[column - tile.FirstColumn] < score || samples.SubjectOfRow[column] == samples.SubjectOfRow[row])
                        continue;
                    Pairs++;
                    Later.Add(samples.Samples[_sampleOfRow[column]].SampleId);
                }
            }
        }
    }
}

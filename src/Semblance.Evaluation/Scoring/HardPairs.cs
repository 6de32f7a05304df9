using Semblance.Evaluation.Lists;
using Semblance.Evaluation.Samples;

namespace Semblance.Evaluation.Scoring;

/// <summary>Finds the pairs to look at by eye: half of the secret of an error rate is in the labels.</summary>
public static class HardPairs
{
    /// <summary>The hardest pairs of a list.</summary>
    /// <param name="list">The pairs.</param>
    /// <param name="samples">All samples that the list names.</param>
    /// <param name="count">How many of each kind.</param>
    /// <returns>The mated pairs with the lowest scores (failures first), then the non-mated ones with the highest.</returns>
    public static IReadOnlyList<HardPair> Of(PairList list, SampleSet samples, int count)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(samples);
        var scores = ListScores.Compare(list, samples);
        var pairs = list.Pairs.Select((pair, k) => new HardPair(pair.First, pair.Second, pair.Mated, scores[k].Score)).ToArray();
        return [.. Lowest(pairs.Where(pair => pair.IsMated), count), .. pairs.Where(pair => !pair.IsMated && !float.IsNaN(pair.Score)).OrderByDescending(pair => pair.Score).Take(count)];
    }

    /// <summary>The hardest of all cross pairs.</summary>
    /// <param name="samples">The samples.</param>
    /// <param name="count">How many of each kind.</param>
    /// <returns>The mated pairs with the lowest scores (failures first), then the non-mated ones with the highest.</returns>
    public static IReadOnlyList<HardPair> OfAll(SampleSet samples, int count)
    {
        ArgumentNullException.ThrowIfNull(samples);
        var mated = MatedScores.Of(samples).Select(pair => new HardPair(samples.Samples[pair.First].SampleId, samples.Samples[pair.Second].SampleId, IsMated: true, (float)(pair.Score ?? double.NaN)));
        var strangers = new HighestNonMated(samples, count);
        CrossPairs.Visit(samples, strangers);
        return [.. Lowest(mated, count), .. strangers.Falling()];
    }

    // Not a number sorts before every number: failures come first.
    private static IEnumerable<HardPair> Lowest(IEnumerable<HardPair> mated, int count) => mated.OrderBy(pair => pair.Score).Take(count);

    /// <summary>Keeps the non-mated pairs with the highest scores.</summary>
    private sealed class HighestNonMated(SampleSet samples, int count) : IScoreTileVisitor
    {
        private readonly PriorityQueue<(int First, int Second), float> _kept = new();
        private readonly int[] _sampleOfRow = [.. Enumerable.Range(0, samples.Samples.Count).Where(sample => samples.RowOf(sample) >= 0)];

        public void Visit(in ScoreTile tile)
        {
            for (var row = tile.FirstRow; row < tile.EndRow; row++)
            {
                var scores = tile.Row(row);
                for (var column = tile.OnDiagonal ? row + 1 : tile.FirstColumn; column < tile.EndColumn; column++)
                {
                    if (samples.SubjectOfRow[column] != samples.SubjectOfRow[row])
                        Offer(row, column, scores[column - tile.FirstColumn]);
                }
            }
        }

        public IEnumerable<HardPair> Falling() => _kept.UnorderedItems.OrderByDescending(item => item.Priority)
            .Select(item => new HardPair(Name(item.Element.First), Name(item.Element.Second), IsMated: false, item.Priority));

        private void Offer(int first, int second, float score)
        {
            if (_kept.Count < count)
                _kept.Enqueue((first, second), score);
            else if (_kept.TryPeek(out _, out var lowest) && score > lowest)
                _kept.DequeueEnqueue((first, second), score);
        }

        private string Name(int row) => samples.Samples[_sampleOfRow[row]].SampleId;
    }
}

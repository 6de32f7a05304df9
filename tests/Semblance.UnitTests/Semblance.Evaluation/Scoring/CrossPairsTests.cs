using Semblance.Evaluation.Samples;
using Semblance.Evaluation.Scoring;
using static Semblance.UnitTests.Evaluation.MadePeople;

namespace Semblance.UnitTests.Evaluation.Scoring;

public sealed class CrossPairsTests
{
    [Fact]
    public void Every_pair_comes_once_with_its_score()
    {
        // 1 to 7 samples a person, and one with 90, so that runs are cut at people and not at rows.
        var samples = Make(60, p => p == 17 ? 90 : (p % 7) + 1, 24, 0.8, 3);
        var set = new SampleSet(samples.Select((s, k) => k % 11 == 5 ? Failed(s) : s));
        var enrolled = set.Samples.Where(s => !s.FailedToEnrol).ToArray();
        var seen = new Pairs(enrolled);
        CrossPairs.Visit(set, seen);
        Assert.Equal(enrolled.Length * (enrolled.Length - 1) / 2, seen.Count);
    }

    private sealed class Pairs(LabelledSample[] rows) : IScoreTileVisitor
    {
        private readonly HashSet<(int, int)> _seen = [];

        public int Count => _seen.Count;

        public void Visit(in ScoreTile tile)
        {
            for (var row = tile.FirstRow; row < tile.EndRow; row++)
            {
                for (var column = tile.OnDiagonal ? row + 1 : tile.FirstColumn; column < tile.EndColumn; column++)
                {
                    Assert.True(_seen.Add((row, column)));
                    Assert.Equal(Dot(rows[row], rows[column]), tile.Row(row)[column - tile.FirstColumn], 1e-5);
                }
            }
        }
    }
}

using Semblance.Evaluation.Scoring;
using Semblance.Evaluation.Verification;

namespace Semblance.UnitTests.Evaluation.Verification;

public sealed class FoldsTests
{
    [Fact]
    public void No_person_is_in_two_folds_when_pairs_allow_it()
    {
        // People 0-1, 2-3, ... meet, nobody else.
        var pairs = Enumerable.Range(0, 40).SelectMany(k => (PairScore[])[Pair(2 * k, 2 * k), Pair(2 * k, (2 * k) + 1)]).ToArray();
        var (fold, disjoint) = Folds.OfPairs(pairs, 80, 10, 1);
        Assert.True(disjoint);
        var foldOfPerson = new Dictionary<int, int>();
        for (var k = 0; k < pairs.Length; k++)
        {
            foldOfPerson.TryAdd(pairs[k].First, fold[k]);
            Assert.Equal(foldOfPerson[pairs[k].First], fold[k]);
        }
        Assert.All(fold.CountBy(f => f), f => Assert.Equal(8, f.Value));
    }

    [Fact]
    public void People_who_all_meet_are_dealt_evenly_and_it_is_said()
    {
        var pairs = Enumerable.Range(0, 100).Select(k => Pair(0, k < 50 ? 0 : k)).ToArray();
        var (fold, disjoint) = Folds.OfPairs(pairs, 100, 10, 1);
        Assert.False(disjoint);
        for (var f = 0; f < 10; f++)
        {
            Assert.Equal(5, Enumerable.Range(0, 50).Count(k => fold[k] == f));
            Assert.Equal(5, Enumerable.Range(50, 50).Count(k => fold[k] == f));
        }
    }

    [Fact]
    public void The_seed_decides()
    {
        Assert.Equal(Folds.OfSubjects(30, 5, 2), Folds.OfSubjects(30, 5, 2));
        Assert.NotEqual(Folds.OfSubjects(30, 5, 2), Folds.OfSubjects(30, 5, 3));
    }

    private static PairScore Pair(int first, int second) => new(0.5f, first == second, 0, first, second);
}

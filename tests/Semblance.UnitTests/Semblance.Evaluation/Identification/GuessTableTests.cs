using Semblance.Evaluation.Identification;

namespace Semblance.UnitTests.Evaluation.Identification;

public sealed class GuessTableTests
{
    [Fact]
    public void Who_always_guesses_the_same_is_at_chance()
    {
        var table = new GuessTable(4, [(0, 2), (0, 2), (1, 2), (2, 2), (2, 2), (2, 2), (3, 2)]);
        Assert.Equal((0.25, 0.25, (0.25, 0.25)), (table.Rate, table.Chance, table.ByChance));
        Assert.Equal(1, table.PValue);
    }

    [Fact]
    public void Who_knows_everybody_is_not()
    {
        var table = new GuessTable(8, [.. Enumerable.Range(0, 8).Select(static k => (k, k))]);
        Assert.Equal(1, table.Rate);
        Assert.True(table.ByChance.High < 0.6, FormattableString.Invariant($"{table.ByChance}"));

        // One in 8! = 40,320 deals is the true one.
        Assert.InRange(table.PValue, 0, 0.001);
    }

    [Fact]
    public void Each_person_counts_alike_however_many_faces_they_have()
    {
        var table = new GuessTable(2, [(0, 0), (1, 0), (1, 0), (1, 0), (1, 1)]);
        Assert.Equal((0.625, 5), (table.Rate, table.Faces));
    }
}

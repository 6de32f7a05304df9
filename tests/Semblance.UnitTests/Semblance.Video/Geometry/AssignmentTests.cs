using CsCheck;
using Semblance.Video.Geometry;

namespace Semblance.UnitTests.Video.Geometry;

public sealed class AssignmentTests
{
    /// <summary>Small whole numbers, so that ties are many and sums are exact; every third pair or so is forbidden.</summary>
    private static readonly Gen<double[,]> Matrices = Gen.Select(Gen.Int[0, 7], Gen.Int[0, 7], Gen.Int[0, 1_000_000]).Select((rows, columns, seed) => Make(rows, columns, new Random(seed)));

    [Fact]
    public void Most_pairs_at_least_cost_agree_with_trying_every_permutation() =>
        Matrices.Sample(costs => Assert.Equal(BestOfAll(costs, pairs => pairs.Count, pairs => -pairs.Sum), Measure(costs, Assignment.MostPairs(costs))), seed: "0000KuPpwOBj", iter: 1_500);

    [Fact]
    public void Pairs_that_must_be_worth_it_agree_with_trying_every_permutation() =>
        Matrices.Sample(costs =>
        {
            const double Alone = 3;
            var (count, sum) = Measure(costs, Assignment.Pair(costs, Alone));
            var best = BestOfAll(costs, pairs => -(pairs.Sum + (Alone * (costs.GetLength(0) - pairs.Count))), _ => 0);
            Assert.Equal(best.Sum + (Alone * (costs.GetLength(0) - best.Count)), sum + (Alone * (costs.GetLength(0) - count)));
        }, seed: "0000KuPpwOBj", iter: 1_500);

    [Fact]
    public void Real_costs_agree_too() =>
        Gen.Select(Gen.Int[1, 6], Gen.Int[1, 6], Gen.Int[0, 1_000_000]).Sample((rows, columns, seed) =>
        {
            var random = new Random(seed);
            var costs = new double[rows, columns];
            for (var r = 0; r < rows; r++)
            {
                for (var c = 0; c < columns; c++)
                    costs[r, c] = random.Next(4) == 0 ? double.PositiveInfinity : (random.NextDouble() * 2) - 1;
            }

            var best = BestOfAll(costs, pairs => pairs.Count, pairs => -pairs.Sum);
            var (count, sum) = Measure(costs, Assignment.MostPairs(costs));
            Assert.Equal(best.Count, count);
            Assert.Equal(best.Sum, sum, 9);
        }, seed: "0000KuPpwOBj", iter: 500);

    [Fact]
    public void A_row_that_may_have_nobody_stays_alone()
    {
        var no = double.PositiveInfinity;
        Assert.Equal([1, -1, 0], Assignment.MostPairs(new[,] { { 1, 1 }, { no, no }, { 1, 5 } }));
    }

    [Fact]
    public void A_row_gives_way_where_more_pairs_come_of_it()
    {
        var no = double.PositiveInfinity;
        Assert.Equal([1, 0], Assignment.MostPairs(new[,] { { 0, 100 }, { 0, no } }));
        Assert.Equal([0, -1], Assignment.Pair(new[,] { { 0, 100 }, { 0.5, no } }, alone: 1));
    }

    [Fact]
    public void A_crowd_of_sixty_is_paired_at_least_cost_when_the_answer_is_known()
    {
        // Row r belongs to column (7r + 3) mod 60; every other pair costs more than that one.
        var random = new Random(3);
        var costs = new double[60, 60];
        for (var r = 0; r < 60; r++)
        {
            for (var c = 0; c < 60; c++)
                costs[r, c] = c == ((7 * r) + 3) % 60 ? 0.1 * random.NextDouble() : 0.2 + random.NextDouble();
        }

        Assert.Equal(Enumerable.Range(0, 60).Select(r => ((7 * r) + 3) % 60), Assignment.MostPairs(costs));
    }

    private static double[,] Make(int rows, int columns, Random random)
    {
        var costs = new double[rows, columns];
        var share = random.Next(4);
        for (var r = 0; r < rows; r++)
        {
            var isBarred = random.Next(8) == 0;
            for (var c = 0; c < columns; c++)
                costs[r, c] = isBarred || random.Next(6) < share ? double.PositiveInfinity : random.Next(-2, 6);
        }

        return costs;
    }

    private static (int Count, double Sum) Measure(double[,] costs, int[] columnOfRow)
    {
        var taken = columnOfRow.Where(column => column >= 0).ToArray();
        Assert.Equal(taken.Length, taken.Distinct().Count());
        var sum = columnOfRow.Index().Where(pair => pair.Item >= 0).Sum(pair => costs[pair.Index, pair.Item]);
        Assert.True(double.IsFinite(sum), "A forbidden pair was taken.");
        return (taken.Length, sum);
    }

    /// <summary>Each row takes each free column, or none, in turn.</summary>
    private static (int Count, double Sum) BestOfAll(double[,] costs, Func<(int Count, double Sum), double> first, Func<(int Count, double Sum), double> second)
    {
        (int Count, double Sum)? best = null;
        void Try(int row, int used, int count, double sum)
        {
            if (row == costs.GetLength(0))
            {
                var here = (count, sum);
                if (best is not { } b || first(here) > first(b) || (first(here) == first(b) && second(here) > second(b)))
                    best = here;
                return;
            }

            Try(row + 1, used, count, sum);
            for (var column = 0; column < costs.GetLength(1); column++)
            {
                if ((used >> column & 1) == 0 && double.IsFinite(costs[row, column]))
                    Try(row + 1, used | (1 << column), count + 1, sum + costs[row, column]);
            }
        }

        Try(0, 0, 0, 0);
        return best!.Value;
    }
}

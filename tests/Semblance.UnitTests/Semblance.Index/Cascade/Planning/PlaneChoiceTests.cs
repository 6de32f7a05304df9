using Semblance.Index.Cascade.Planning;

namespace Semblance.UnitTests.Index.Cascade.Planning;

public sealed class PlaneChoiceTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Sheaves_that_tell_more_count_more_and_the_highest_count_is_their_sum(bool hasFine)
    {
        var (probe, choice) = (Sheaves(), new PlaneChoice(32));
        var used = new HashSet<int>();
        for (var sheaves = 1; sheaves <= probe.Count; sheaves++)
        {
            choice.Take(probe, sheaves, hasFine);
            Assert.Equal((sheaves, 16 * (sheaves + choice.Fine)), (choice.Sheaves, choice.Planes));
            Assert.Equal(Enumerable.Range(0, sheaves).Sum(sheaf => 16 * choice.WeightOf(sheaf) * (sheaf < choice.Fine ? 3 : 1)), choice.Most);
            for (var sheaf = 0; sheaf < sheaves; sheaf++)
            {
                used.Add(choice.SignWeightOf(sheaf));
                Assert.Contains(choice.SignWeightOf(sheaf), (int[])[1, 2, 4]);
                Assert.Equal(choice.WeightOf(sheaf) * (sheaf < choice.Fine ? 2 : 1), choice.SignWeightOf(sheaf));
                Assert.True(sheaf == 0 || choice.SignWeightOf(sheaf) <= choice.SignWeightOf(sheaf - 1));
            }
        }

        Assert.Equal([1, 2, 4], used.Order());
    }

    [Fact]
    public void Fine_bits_are_read_of_the_largest_coordinates_alone_and_of_none_where_there_are_none()
    {
        var (probe, choice) = (Sheaves(), new PlaneChoice(32));
        choice.Take(probe, 8, hasFine: true);
        Assert.InRange(choice.Fine, 1, 7);
        choice.Take(probe, 8, hasFine: false);
        Assert.Equal(0, choice.Fine);
    }

    private static ProbeSheaves Sheaves()
    {
        var (random, sheaves) = (new Random(2), new ProbeSheaves(512));
        sheaves.Take(Array.ConvertAll(new float[512], _ => (float)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()))));
        return sheaves;
    }
}

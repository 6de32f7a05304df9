using CsCheck;
using Semblance.Evaluation.Clustering;

namespace Semblance.UnitTests.Evaluation.Clustering;

public sealed class ClusterFiguresTests
{
    [Fact]
    public void Figures_of_a_small_case_by_hand()
    {
        // Ada has three samples, two together and one with Ben's; Ben's other one is alone.
        var figures = ClusterFigures.Of(["ada", "ada", "ada", "ben", "ben"], [0, 0, 1, 1, 2]);
        Assert.Equal((5, 2, 3), (figures.Samples, figures.People, figures.Clusters));
        Assert.Equal(1 / 2.0, figures.PairwisePrecision, 12);
        Assert.Equal(1 / 4.0, figures.PairwiseRecall, 12);
        Assert.Equal((1 + 1 + 0.5 + 0.5 + 1) / 5, figures.BCubedPrecision, 12);
        Assert.Equal(((2 / 3.0 * 2) + (1 / 3.0) + 0.5 + 0.5) / 5, figures.BCubedRecall, 12);
    }

    [Fact]
    public void Perfect_clusters_have_figures_of_one()
    {
        var figures = ClusterFigures.Of(["a", "b", "a"], [7, 3, 7]);
        Assert.Equal((1, 1, 1), (figures.PairwisePrecision, figures.PairwiseRecall, figures.BCubedF1));
    }

    [Fact]
    public void All_figures_agree_with_counting_every_pair() =>
        Gen.Select(Gen.Int[1, 25], Gen.Int[1, 6], Gen.Int[0, 100_000]).Sample((count, kinds, seed) =>
        {
            var random = new Random(seed);
            var people = Array.ConvertAll(new string[count], _ => "p" + random.Next(kinds));
            var clusters = Array.ConvertAll(new int[count], _ => random.Next(kinds));
            var figures = ClusterFigures.Of(people, clusters);
            bool SamePerson(int i, int j) => string.Equals(people[i], people[j], StringComparison.Ordinal);
            var all = Enumerable.Range(0, count).ToArray();
            var pairs = all.SelectMany(i => all[..i].Select(j => (Person: SamePerson(i, j), Cluster: clusters[i] == clusters[j]))).ToArray();
            var both = pairs.Count(pair => pair.Person && pair.Cluster);
            Assert.Equal(both == 0 && !pairs.Any(pair => pair.Cluster) ? 1 : (double)both / pairs.Count(pair => pair.Cluster), figures.PairwisePrecision, 12);
            Assert.Equal(both == 0 && !pairs.Any(pair => pair.Person) ? 1 : (double)both / pairs.Count(pair => pair.Person), figures.PairwiseRecall, 12);
            Assert.Equal(all.Average(i => all.Where(j => clusters[j] == clusters[i]).Average(j => SamePerson(i, j) ? 1.0 : 0)), figures.BCubedPrecision, 12);
            Assert.Equal(all.Average(i => all.Where(j => SamePerson(i, j)).Average(j => clusters[j] == clusters[i] ? 1.0 : 0)), figures.BCubedRecall, 12);
        }, seed: "0000KuPpwOBj", iter: 200);

    [Fact]
    public void Refuses_lists_of_different_lengths() => Assert.Throws<ArgumentException>(() => ClusterFigures.Of(["a"], [1, 2]));
}

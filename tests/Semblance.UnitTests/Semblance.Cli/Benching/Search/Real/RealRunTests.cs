using Semblance.Cli.Benching.Search;
using Semblance.Cli.Benching.Search.Made;
using Semblance.Cli.Benching.Search.Real;
using Semblance.Index;

namespace Semblance.UnitTests.Cli.Benching.Search.Real;

public sealed class RealRunTests
{
    private const int Dimension = 128;

    [Fact]
    public async Task Every_second_face_is_searched_for_among_the_others_and_made_ones()
    {
        // Faces 2k and 2k + 1 are two pictures of one person.
        var faces = new RealFaces(45, [.. Enumerable.Range(0, 40).Select(static k => Face(k / 2, k % 2))]);
        Assert.Equal((20, 20, Dimension), (faces.References.Count, faces.Probes.Count, faces.Dimension));
        var real = await new RealRun(faces, new SearchBenchOptions { Templates = 500, Threshold = 0.8 }).RunAsync(new Progress<double>(), TestContext.Current.CancellationToken);
        Assert.Equal((45, 40, 20, 500), (real.Pictures, real.Faces, real.References, real.Templates));
        Assert.Equal((20, 20, 20, 0), (real.Threshold.Lists, real.Threshold.Identical, real.Threshold.Count.Found, real.Threshold.Count.Extra));
        Assert.Equal((20, 1, 200), (real.Top.Lists, real.Top.Share, real.Top.Count.Found));

        // More faces than templates were asked for: none is left out.
        Assert.Equal(20, (await new RealRun(faces, new SearchBenchOptions { Templates = 5 }).RunAsync(new Progress<double>(), TestContext.Current.CancellationToken)).Templates);
        Assert.Equal(
            ["Of 45 pictures 40 have a face; 20 of these searched for among 20 others and made ones, 500 together:", "  from the threshold on: 20 of 20 lists are those of the scan of every row (20 of 20 candidates)"],
            RealOutput.LinesOf(real).Take(2),
            StringComparer.Ordinal);
    }

    [Fact]
    public void Lists_that_differ_are_counted_by_how_many_candidates_they_differ()
    {
        var (comparison, truth) = (new ListComparison(), List(3, 5, 9));
        foreach (var answer in new[] { truth, List(3, 5, 9), List(3, 5), List(3, 9), List(3, 5, 8), List(5, 3, 9), List() })
            comparison.Add(truth, answer);
        comparison.Add(List(), List());
        Assert.Equal((8, 3, 0.375), (comparison.Lists, comparison.Identical, comparison.Share));
        Assert.Equal([(0, 1), (1, 2), (2, 1), (3, 1)], comparison.Differing.Select(static pair => (pair.Key, pair.Value)));
        Assert.Equal((21, 15, 1), (comparison.Count.Expected, comparison.Count.Found, comparison.Count.Extra));
    }

    [Fact]
    public void Where_no_pictures_were_named_every_key_is_there_and_empty()
    {
        var keys = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        RealJson.Add(keys, null);
        Assert.True(keys.ContainsKey("real_topk_identical_share"));
        Assert.All(keys.Values, static value => Assert.Null(value));
    }

    private static CandidateList List(params int[] slots) => new([.. slots.Select(static (slot, rank) => new IndexCandidate(slot, slot, 0.9f - (0.1f * rank)))], 10, 1);

    private static ReadOnlyMemory<sbyte> Face(int person, int picture)
    {
        var (unit, other, codes) = (new float[Dimension], new float[Dimension], new sbyte[Dimension]);
        new RowDraws(person, 50, 0).Fill(unit);
        new RowDraws(person, 51, picture).Fill(other);
        for (var i = 0; i < Dimension; i++)
            unit[i] += 0.3f * other[i];
        Codes.Of(unit, codes);
        return codes;
    }
}

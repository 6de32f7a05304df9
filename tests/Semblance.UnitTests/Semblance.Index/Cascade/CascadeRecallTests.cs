using Semblance.Index;

namespace Semblance.UnitTests.Index.Cascade;

/// <summary>A gallery of thousands: what an exhaustive search finds, the fast one finds.</summary>
public sealed class CascadeRecallTests
{
    private const int Rows = 8_000, Probes = 60;

    [Theory]
    [InlineData(0.41)]
    [InlineData(0.45)]
    [InlineData(0.6)]
    [InlineData(0.8)]
    public void Mates_at_any_cosine_above_the_lowest_score_are_found(double cosine)
    {
        var index = new MadeIndex(512, 2_048, Rows, subjectRows: 2);
        var probes = Enumerable.Range(0, Probes).Select(number => index.ProbeWithMate(1_000_000 + number, cosine)).ToArray();
        SearchRequest[] requests =
        [
            new() { LowestScore = 0.4f, MissBudget = MadeIndex.Budget },
            new() { LowestScore = 0.4f },
            new() { LowestScore = 0.3f, MaxCandidates = 100, ListsRows = true },
            new() { MaxCandidates = 1 },
        ];
        foreach (var request in requests)
        {
            for (var number = 0; number < Probes; number++)
            {
                Assert.Equal(1_000_000 + number, index.Fast.Current.Search(probes[number], request, TestContext.Current.CancellationToken).Candidates[0].Subject);
                Assert.True(request.LowestScore < 0 || !index.LastPlan!.IsExhaustive);
                index.DemandSame(probes[number], request);
            }
        }

        var lists = index.Fast.Current.SearchMany([.. probes.Select(probe => (ReadOnlyMemory<sbyte>)probe)], requests[0], TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(1_000_000, Probes), lists.Select(list => (int)list.Candidates[0].Subject));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Probes_of_nobody_find_what_an_exhaustive_search_finds(bool hasFine)
    {
        var index = new MadeIndex(512, 2_048, Rows, new() { HasFinePlanes = hasFine, RotationSeed = MadeSeed.Of(9) });
        SearchRequest[] requests =
        [
            new() { LowestScore = 0.4f },
            new() { LowestScore = 0.1f, MaxCandidates = 1_000, MissBudget = MadeIndex.Budget },
            new() { MaxCandidates = 10, MissBudget = MadeIndex.Budget },
            new() { MaxCandidates = 10, MissBudget = MissBudget.None },
            new() { MaxCandidates = 10, Filter = (slot, subject) => (slot + subject) % 7 == 0, MissBudget = MadeIndex.Budget },
        ];
        for (var number = 0; number < Probes; number++)
        {
            var probe = index.Probe();
            Array.ForEach(requests, request => index.DemandSame(probe, request));
        }
    }

    [Fact]
    public void Vectors_that_are_all_alike_are_found_whatever_they_share()
    {
        // Four fifths of each vector are common to all: the planes say nothing of it, and the promise holds all the same.
        var (random, index) = (new Random(12), new MadeIndex(512, 1_024, 0));
        var common = MadeCodes.Row(random, 512);
        for (var row = 0; row < 3_000; row++)
            index.Add(row, MadeCodes.At(random, common, 0.8));
        for (var number = 0; number < 30; number++)
        {
            var probe = MadeCodes.At(random, common, 0.8);
            index.Add(10_000 + number, MadeCodes.At(random, probe, 0.9));
            foreach (var lowest in (float[])[0.85f, 0.7f, 0.66f])
                index.DemandSame(probe, new SearchRequest { LowestScore = lowest, MaxCandidates = 10_000, MissBudget = MadeIndex.Budget });
        }
    }
}

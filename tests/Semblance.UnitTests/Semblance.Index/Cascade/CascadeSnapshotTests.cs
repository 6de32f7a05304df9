using Semblance.Index;
using Semblance.Index.Cascade;
using Semblance.Index.Cascade.Auditing;

namespace Semblance.UnitTests.Index.Cascade;

/// <summary>Audited searches of a state: what a search may miss is allowed to be so much here that some of it is.</summary>
public sealed class CascadeSnapshotTests
{
    private const int Mates = 2_000;
    private const float Lowest = 0.4f;

    [Fact]
    public void An_audited_search_gives_the_exhaustive_answer_and_counts_what_it_would_have_missed()
    {
        var (index, probe) = Gallery(1);
        var request = new SearchRequest { LowestScore = Lowest, MaxCandidates = SearchRequest.MostCandidates, MissBudget = MissBudget.Of(MissBudget.Most) };
        var expected = index.Exact.Current.Search(probe, request, TestContext.Current.CancellationToken).Candidates;
        var list = index.Fast.Current.Search(probe, request, TestContext.Current.CancellationToken);
        Assert.Equal(expected, list.Candidates);
        Assert.Equal((index.Fast.Current.Rows, index.Fast.Current.Version), (list.Rows, list.Version));
        var figures = index.Fast.Audit;
        Assert.Equal((1, 1, expected.Count), (figures.Searches, figures.Audited, figures.Expected));
        // Of some thousand at the lowest score or a little above it a hundredth may be missed.
        Assert.InRange(figures.Missed, 1, expected.Count / 50);
        Assert.InRange(figures.HighestMissed!.Value, Lowest, 0.45f);
    }

    [Fact]
    public void Without_audits_the_same_search_misses_them()
    {
        var (index, probe) = Gallery(0);
        var request = new SearchRequest { LowestScore = Lowest, MaxCandidates = SearchRequest.MostCandidates, MissBudget = MissBudget.Of(MissBudget.Most) };
        var expected = index.Exact.Current.Search(probe, request, TestContext.Current.CancellationToken).Candidates;
        var found = index.Fast.Current.Search(probe, request, TestContext.Current.CancellationToken).Candidates;
        Assert.InRange(found.Count, expected.Count - (expected.Count / 50), expected.Count - 1);
        Assert.Empty(found.Except(expected));
        Assert.Equal(expected, index.Fast.Current.Search(probe, request with { MissBudget = MissBudget.None }, TestContext.Current.CancellationToken).Candidates);
        Assert.Equal(new AuditFigures(2, 0, 0, 0, null), index.Fast.Audit);
    }

    [Fact]
    public void A_quarter_of_the_searches_is_audited_whoever_asks()
    {
        var index = new MadeIndex(64, 512, 100, new CascadeOptions { AuditShare = 0.25 }).Fast;
        var room = new IndexCandidate[3];
        for (var search = 0; search < 40; search++)
        {
            if (search % 3 == 0)
                index.Current.SearchInto(MadeCodes.Row(new Random(search), 64), new SearchRequest(), room, TestContext.Current.CancellationToken);
            else
                index.Current.Search(MadeCodes.Row(new Random(search), 64), new SearchRequest(), TestContext.Current.CancellationToken);
        }

        Assert.Equal(new AuditFigures(40, 10, 100, 0, null), index.Audit);
    }

    /// <summary>Rows of nobody, and mates whose cosine is the lowest score within a thousandth.</summary>
    private static (MadeIndex Index, sbyte[] Probe) Gallery(double share)
    {
        var index = new MadeIndex(512, 1_024, 1_000, new CascadeOptions { AuditShare = share, RotationSeed = MadeSeed.Of(3) });
        var (random, probe) = (new Random(8), index.Probe());
        for (var mate = 0; mate < Mates; mate++)
            index.Add(10_000 + mate, MadeCodes.At(random, probe, Lowest));
        return (index, probe);
    }
}

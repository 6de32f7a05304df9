using Semblance.Index;
using Semblance.Index.Cascade.Auditing;

namespace Semblance.UnitTests.Index.Cascade.Auditing;

public sealed class SearchAuditTests
{
    private static readonly IndexCandidate Best = new(1, 10, 0.9f), Second = new(2, 20, 0.8f), Third = new(3, 30, 0.7f);

    [Theory]
    [InlineData(1, 100)]
    [InlineData(0.25, 25)]
    [InlineData(0.1, 10)]
    [InlineData(0, 0)]
    public void The_share_of_searches_is_audited(double share, int audited)
    {
        var audit = new SearchAudit(share);
        Assert.Equal(audited, Enumerable.Range(0, 100).Count(_ => audit.IsDue()));
        Assert.Equal(new AuditFigures(100, 0, 0, 0, null), audit.Figures);
    }

    [Fact]
    public void A_quarter_is_every_fourth_search()
    {
        var audit = new SearchAudit(0.25);
        Assert.Equal([false, false, false, true, false, false, false, true], Enumerable.Range(0, 8).Select(_ => audit.IsDue()));
    }

    [Fact]
    public void What_the_fast_run_did_not_find_is_counted_with_the_highest_of_it()
    {
        var audit = new SearchAudit(1);
        audit.Note([Best, Second, Third], [Best, Second, Third]);
        Assert.Equal(new AuditFigures(0, 1, 3, 0, null), audit.Figures);
        audit.Note([Best], [Best, Second, Third]);
        Assert.Equal(new AuditFigures(0, 2, 6, 2, 0.8f), audit.Figures);
        audit.Note([Best, Second], [Best, Second, Third]);
        Assert.Equal(new AuditFigures(0, 3, 9, 3, 0.8f), audit.Figures);
        audit.Note([], [Best]);
        audit.Note([], []);
        Assert.Equal(new AuditFigures(0, 5, 10, 4, 0.9f), audit.Figures);
    }

    [Fact]
    public void A_candidate_found_with_another_row_is_a_miss_of_the_better_one()
    {
        var audit = new SearchAudit(1);
        audit.Note([new IndexCandidate(1, 11, 0.6f)], [Best]);
        Assert.Equal((1, 0.9f), (audit.Figures.Missed, audit.Figures.HighestMissed));
    }

    [Fact]
    public void Searches_of_many_threads_are_all_counted()
    {
        var (audit, due) = (new SearchAudit(0.25), 0);
        Parallel.For(0, 4_000, _ =>
        {
            if (!audit.IsDue())
                return;
            Interlocked.Increment(ref due);
            audit.Note([], [Best]);
        });
        Assert.Equal((1_000, new AuditFigures(4_000, 1_000, 1_000, 1_000, 0.9f)), (due, audit.Figures));
    }
}

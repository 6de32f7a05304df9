using Semblance.Index;
using Semblance.Index.Cascade;
using Semblance.Index.Cascade.Planning;
using Semblance.Index.Cascade.Scanning;

namespace Semblance.UnitTests.Index.Cascade.Scanning;

public sealed class ScanLaneTests
{
    private const int Rows = 4_096;

    private static readonly MadeIndex Made = new(512, 1_024, Rows);

    [Fact]
    public void Planes_leave_few_rows_to_compare_and_their_bits_fewer()
    {
        var lane = Scanned(new SearchRequest { LowestScore = 0.4f });
        Assert.False(lane.Plan!.IsExhaustive);
        Assert.InRange(lane.Marked, 0, Rows / 10);
        Assert.InRange(lane.Stayed, 0, lane.Marked);
        Assert.True(lane.Plan.Look == RowLook.None || lane.Marked == 0 || lane.Stayed < lane.Marked);
    }

    [Fact]
    public void Without_a_lowest_score_a_start_is_compared_and_then_planes_are_read_for_the_worst_on_the_list()
    {
        var lane = Scanned(new SearchRequest { MaxCandidates = 10 });
        Assert.True(lane.Plan!.Cosine > 0);
        Assert.InRange(lane.Plan.Cosine, lane.Best.Floor - 0.05f, lane.Best.Floor);
    }

    [Fact]
    public void What_was_read_is_counted()
    {
        var (fast, all) = (Scanned(new SearchRequest { LowestScore = 0.4f }), Scanned(new SearchRequest { LowestScore = 0.4f, MissBudget = MissBudget.None }));
        Assert.Equal(Rows * (512L + 4), all.BytesRead);
        var planes = (long)fast.Plan!.Reading.Planes * Rows / 8;
        Assert.Equal(planes + (fast.Marked * fast.Plan.Look switch { RowLook.None => 0, RowLook.Signs => 64, _ => 128 }) + (fast.Stayed * (512 + 4)), fast.BytesRead);
        Assert.InRange(fast.BytesRead, planes, all.BytesRead / 4);
    }

    [Fact]
    public void Rows_that_do_not_count_are_not_compared()
    {
        var few = new SlotSet();
        for (var slot = 0; slot < Rows; slot += 100)
            few.Add(slot);
        var (all, some) = (Scanned(new SearchRequest { LowestScore = 0.2f }), Scanned(new SearchRequest { LowestScore = 0.2f, Among = few }));
        Assert.True(some.Marked < all.Marked);
    }

    [Fact]
    public void Two_lanes_of_other_blocks_find_together_what_one_finds()
    {
        var (room, probe, request) = (((CascadeSnapshot)Made.Fast.Current).Room, MadeCodes.Row(new Random(77), 512), new SearchRequest { LowestScore = 0.05f, MaxCandidates = 50 });
        var (one, other) = (new ScanLane(room), new ScanLane(room));
        one.Begin(probe, request);
        other.Begin(probe, request);
        Scan(one, 0, 2);
        Scan(other, 2, 9); // there are four
        var (marked, stayed) = (one.Marked + other.Marked, one.Stayed + other.Stayed);
        one.Absorb(other);
        Assert.Equal((marked, stayed), (one.Marked, one.Stayed));
        Assert.Equal(Made.Exact.Current.Search(probe, request, TestContext.Current.CancellationToken).Candidates, one.Best.Finish());
    }

    [Fact]
    public void Planes_are_not_looked_at_without_a_budget_nor_planned_for_before_they_are_met()
    {
        Assert.Null(Scanned(new SearchRequest { LowestScore = 0.4f, MissBudget = MissBudget.None }).Plan);
        var small = new MadeIndex(64, 1_024, 900);
        small.DemandSame(small.ProbeWithMate(9_000, 0.9), new SearchRequest { LowestScore = 0.5f });
        Assert.Null(small.LastPlan);
    }

    [Fact]
    public void A_lane_that_forgot_its_probe_holds_no_candidate()
    {
        var lane = Scanned(new SearchRequest());
        lane.Forget();
        Assert.Empty(lane.Best.Finish());
    }

    private static ScanLane Scanned(SearchRequest request)
    {
        var lane = new ScanLane(((CascadeSnapshot)Made.Fast.Current).Room);
        lane.Begin(MadeCodes.Row(new Random(5), 512), request);
        Scan(lane, 0, 4);
        return lane;
    }

    private static void Scan(ScanLane lane, int first, int end) => lane.Scan(((CascadeSnapshot)Made.Fast.Current).Table, first, end);
}

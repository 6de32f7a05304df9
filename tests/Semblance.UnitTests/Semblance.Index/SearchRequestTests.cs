using Semblance.Index;

namespace Semblance.UnitTests.Index;

public sealed class SearchRequestTests
{
    [Fact]
    public void A_row_counts_where_the_set_and_the_filter_agree()
    {
        var set = new SlotSet();
        set.Add(3);
        set.Add(4);
        Assert.True(new SearchRequest().Counts(9, 1));
        var among = new SearchRequest { Among = set };
        Assert.Equal((true, false), (among.Counts(3, 1), among.Counts(9, 1)));
        var both = among with { Filter = (slot, subject) => slot == 3 && subject == 7 };
        Assert.Equal((true, false, false), (both.Counts(3, 7), both.Counts(3, 8), both.Counts(4, 7)));
    }

    [Fact]
    public void The_filter_is_asked_only_about_slots_of_the_set()
    {
        var asked = new List<int>();
        var request = new SearchRequest { Among = new SlotSet(), Filter = (slot, _) => { asked.Add(slot); return true; } };
        Assert.False(request.Counts(1, 1));
        request.Among!.Add(1);
        Assert.True(request.Counts(1, 1));
        Assert.Equal([1], asked);
    }

    [Theory]
    [InlineData(0, 0f, "1 to 10000 candidates")]
    [InlineData(10_001, 0f, "1 to 10000 candidates")]
    [InlineData(1, 1.01f, "between -1 and 1")]
    [InlineData(1, -1.01f, "between -1 and 1")]
    [InlineData(1, float.NaN, "between -1 and 1")]
    public void Values_out_of_range_are_refused_with_the_range(int most, float lowest, string says) =>
        Assert.Contains(says, Assert.Throws<ArgumentOutOfRangeException>(() => SearchRequest.Check(new SearchRequest { MaxCandidates = most, LowestScore = lowest })).Message, StringComparison.Ordinal);

    [Fact]
    public void No_request_is_refused() => Assert.Throws<ArgumentNullException>(() => SearchRequest.Check(null!));
}

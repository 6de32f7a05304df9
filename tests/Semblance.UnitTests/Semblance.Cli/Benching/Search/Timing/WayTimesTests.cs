using Semblance.Cli.Benching.Search.Timing;

namespace Semblance.UnitTests.Cli.Benching.Search.Timing;

public sealed class WayTimesTests
{
    [Fact]
    public void Percentiles_are_times_that_were_measured()
    {
        var times = new WayTimes([.. Enumerable.Range(1, 200).Reverse().Select(static time => (double)time)]);
        Assert.Equal((100, 198, 200, 1), (times.P50, times.P99, times.At(1), times.At(0)));
        Assert.Equal((7, 7), (new WayTimes([7]).P50, new WayTimes([7]).P99));
    }

    [Fact]
    public void Nothing_timed_is_no_time() => Assert.Equal((null, null, null), (new WayTimes([]).P50, new WayTimes([]).P99, new WayTimes([]).Mean));

    [Fact]
    public void More_rows_take_longer_in_proportion() => Assert.Equal((10, 10), (new WayTimes([1, 2, 3]).Times(5).P50, new WayTimes([1, 3]).Times(5).Mean));

    [Fact]
    public void Rates_have_their_best_and_their_middle() => Assert.Equal((9, 4, 3), (new ReadRate([4, 9, 1]).Best, new ReadRate([4, 9, 1]).Median, new ReadRate([4, 9]).With(new ReadRate([1, 2, 3])).Median));
}

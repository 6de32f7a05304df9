using Semblance.Errors;
using Semblance.Recognition.Watch;

namespace Semblance.UnitTests.Recognition.Watch;

/// <summary>26 November 2026 is a Thursday.</summary>
public sealed class WatchHoursTests
{
    [Theory]
    [InlineData("mon-fri 08:00-18:30", "2026-11-26T08:00", true)]
    [InlineData("mon-fri 08:00-18:30", "2026-11-26T18:29", true)]
    [InlineData("mon-fri 08:00-18:30", "2026-11-26T18:30", false)]
    [InlineData("mon-fri 08:00-18:30", "2026-11-28T12:00", false)]
    [InlineData("thu 22:00-06:00", "2026-11-27T05:59", true)]
    [InlineData("thu 22:00-06:00", "2026-11-26T05:59", false)]
    [InlineData("fri-mon 08:00-09:00", "2026-11-29T08:30", true)]
    [InlineData("fri-mon 08:00-09:00", "2026-11-26T08:30", false)]
    [InlineData("sat,thu 08:00-09:00", "2026-11-26T08:30", true)]
    [InlineData("08:00-09:00", "2026-11-26T08:30", true)]
    [InlineData("thu 00:00-00:00", "2026-11-26T23:59", true)]
    public void Hours_hold_from_their_beginning_up_to_their_end(string hours, string local, bool holds) =>
        Assert.Equal(holds, WatchHours.Parse(hours).Contains(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("")]
    [InlineData("never")]
    [InlineData("mon 8-9")]
    [InlineData("mon-tue-wed 08:00-09:00")]
    [InlineData("xxx 08:00-09:00")]
    [InlineData("08:00-25:00")]
    public void Words_that_say_no_hours_are_refused(string text) =>
        Assert.Equal(ErrorCode.OptionOutOfRange, Assert.Throws<SemblanceException>(() => WatchHours.Parse(text)).Code);
}

using Semblance.Synthetic.Crowd;

namespace Semblance.UnitTests.Synthetic.Crowd;

public sealed class CrowdPlanTests
{
    private static readonly CrowdOptions Options = new() { People = 40, MostAtOnce = 6, ReturnShare = 0.5f };
    private static readonly CrowdRoom Room = new(Options);
    private static readonly CrowdPlan Plan = new(3, Options, Room);

    private static IEnumerable<(TimeSpan Time, IReadOnlyList<(long Person, CrowdMoment Moment)> Who)> Moments =>
        Enumerable.Range(0, (int)(Plan.Length.TotalSeconds * 5) + 2).Select(k => TimeSpan.FromSeconds(k * 0.2)).Select(time => (time, Plan.At(time)));

    [Fact]
    public void Never_are_more_people_in_the_picture_than_may_be_and_nobody_is_there_twice()
    {
        foreach (var (_, who) in Moments)
        {
            // A face may be on its way out in the very frame in which the next one comes in.
            Assert.InRange(who.Count(one => Math.Abs(one.Moment.X) < Room.Edge(one.Moment.Depth)), 0, Options.MostAtOnce + 1);
            Assert.Equal(who.Count, who.Select(one => one.Person).Distinct().Count());
            Assert.Equal(who.OrderBy(one => one.Moment.Depth), who);
        }

        Assert.Contains(Moments, moment => moment.Who.Count >= Options.MostAtOnce);
    }

    [Fact]
    public void Everybody_comes_and_leaves_and_about_half_come_back()
    {
        var times = Moments.SelectMany(moment => moment.Who.Select(one => (one.Person, moment.Time))).ToLookup(one => one.Person, one => one.Time);
        Assert.Equal(40, times.Count);
        // A pause of a second and more between two frames of a fifth of a second is a way out and in.
        var back = times.Count(person => person.Zip(person.Skip(1)).Any(pair => pair.Second - pair.First >= TimeSpan.FromSeconds(1)));
        Assert.InRange(back, 10, 30); // 20 expected of 40, standard deviation 3.2
        Assert.Empty(Plan.At(Plan.Length + TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void Films_share_nobody()
    {
        var other = new CrowdPlan(4, Options, Room);
        Assert.Empty(Plan.At(TimeSpan.FromSeconds(8)).Select(one => one.Person).Intersect(other.At(TimeSpan.FromSeconds(8)).Select(one => one.Person)));
    }
}

using Semblance.Index.Cascade.Planes;
using Semblance.Index.Cascade.Rotation;
using Semblance.Index.Cascade.Scanning;

namespace Semblance.UnitTests.Index.Cascade.Scanning;

public sealed class SearchRoomTests
{
    [Fact]
    public void A_lane_is_used_again_and_never_by_two()
    {
        var room = Room(64);
        var (one, other) = (room.Take(), room.Take());
        Assert.NotSame(one, other);
        room.Return(one);
        Assert.Same(one, room.Take());
        Assert.NotSame(other, room.Take());
        Parallel.For(0, 2_000, _ =>
        {
            var lane = room.Take();
            lane.Begin(MadeCodes.Row(new Random(1), 64), new Semblance.Index.SearchRequest());
            // A lane that two held would meet the other's offers.
            lane.Best.Offer(new Semblance.Index.IndexCandidate(1, 1, 0.5f));
            Assert.Single(lane.Best.Finish());
            room.Return(lane);
        });
    }

    [Fact]
    public void Lanes_beyond_those_that_are_kept_are_let_go()
    {
        var room = Room(64);
        var lanes = Enumerable.Range(0, (4 * Environment.ProcessorCount) + 3).Select(_ => room.Take()).ToArray();
        Array.ForEach(lanes, room.Return);
        var again = lanes.Select(_ => room.Take()).ToArray();
        Assert.Equal(4 * Environment.ProcessorCount, again.Intersect(lanes).Count());
        Assert.Equal(again.Length, again.Distinct().Count());
    }

    [Fact]
    public void A_joint_search_is_kept_for_the_next()
    {
        var room = Room(64);
        var joint = room.TakeJoint();
        Assert.NotSame(joint, room.TakeJoint());
        room.Return(joint);
        Assert.Same(joint, room.TakeJoint());
    }

    [Fact]
    public void Vectors_are_refused_with_the_name_of_what_was_given()
    {
        var room = Room(3);
        room.RequireVector([0, 0, 1], "codes");
        Assert.Equal("probe", Assert.Throws<ArgumentException>(() => room.RequireVector([1, 2], "probe")).ParamName);
        Assert.Contains("of 3", Assert.Throws<ArgumentException>(() => room.RequireVector([1, 2, 3, 4], "probe")).Message, StringComparison.Ordinal);
        Assert.Contains("no direction", Assert.Throws<ArgumentException>(() => room.RequireVector([0, 0, 0], "probe")).Message, StringComparison.Ordinal);
    }

    private static SearchRoom Room(int dimension) => new(dimension, new BlockShape(dimension, true, 512), new RandomRotation(MadeSeed.Of(1), dimension), 1, 0.25);
}

using Semblance.Synthetic.Crowd;

namespace Semblance.UnitTests.Synthetic.Crowd;

public sealed class CrowdWalkTests
{
    private static readonly CrowdOptions Options = new();
    private static readonly CrowdRoom Room = new(Options);

    [Fact]
    public void A_way_begins_and_ends_outside_of_the_picture_and_passes_through_it()
    {
        foreach (var walk in Enumerable.Range(1, 40).Select(person => new CrowdWalk(person, 0, Room)))
        {
            Assert.Null(CrowdStand.Of(walk.At(TimeSpan.Zero), Room));
            Assert.Null(CrowdStand.Of(walk.At(walk.Length), Room));
            Assert.NotNull(CrowdStand.Of(walk.At(walk.Length / 2), Room));
        }
    }

    [Fact]
    public void Faces_stay_within_the_sizes_and_poses_that_were_asked_for()
    {
        foreach (var walk in Enumerable.Range(1, 40).Select(person => new CrowdWalk(person, 1, Room)))
        {
            for (var k = 0; k <= 20; k++)
            {
                var moment = walk.At(walk.Length * (k / 20.0));
                Assert.InRange(CrowdRoom.FaceHeight * Room.Scale(moment.Depth), Options.SmallestFace - 0.01f, Options.LargestFace + 0.01f);
                Assert.InRange(moment.Pose.YawDegrees, -58, 58);
                Assert.InRange(moment.Pose.PitchDegrees, -30, 10);
            }
        }
    }

    [Fact]
    public void Nobody_jumps()
    {
        // From one of 25 frames a second to the next: 120 mm are 3 m/s, for a bend is walked faster at its longer end. A head turns by 10 degrees, which is 250 a second, at most.
        foreach (var walk in Enumerable.Range(1, 20).Select(person => new CrowdWalk(person, 0, Room)))
        {
            for (var k = 0; k < (int)(walk.Length.TotalSeconds * 25); k++)
            {
                var (a, b) = (walk.At(TimeSpan.FromSeconds(k / 25.0)), walk.At(TimeSpan.FromSeconds((k + 1) / 25.0)));
                Assert.InRange(Math.Abs(a.X - b.X), 0, 120);
                Assert.InRange(Math.Abs(a.Depth - b.Depth), 0, 120);
                Assert.InRange(Math.Abs(a.Pose.YawDegrees - b.Pose.YawDegrees), 0, 10);
            }
        }
    }

    [Fact]
    public void The_same_person_takes_another_way_the_second_time_and_is_as_tall()
    {
        var (first, second) = (new CrowdWalk(9, 0, Room), new CrowdWalk(9, 1, Room));
        Assert.NotEqual(first.At(TimeSpan.FromSeconds(1)).Depth, second.At(TimeSpan.FromSeconds(1)).Depth);
        Assert.Equal(first.At(TimeSpan.Zero).Height, second.At(TimeSpan.Zero).Height);
    }
}

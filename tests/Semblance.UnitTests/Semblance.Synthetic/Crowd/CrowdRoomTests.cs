using Semblance.Synthetic.Crowd;

namespace Semblance.UnitTests.Synthetic.Crowd;

public sealed class CrowdRoomTests
{
    private static readonly CrowdOptions Options = new() { Width = 320, Height = 240, SmallestFace = 20, LargestFace = 60 };
    private static readonly CrowdRoom Room = new(Options);

    [Fact]
    public void Sizes_are_as_asked_for_at_both_ends_and_the_edge_is_the_pictures()
    {
        Assert.Equal(60, CrowdRoom.FaceHeight * Room.Scale(Room.Near), 1e-3f);
        Assert.Equal(20, CrowdRoom.FaceHeight * Room.Scale(Room.Far), 1e-3f);
        Assert.Equal(320, Room.ToPixels(Room.Edge(2_000), 0, 2_000).X, 1e-3f);
        Assert.True(Room.ToPixels(0, 0, Room.Near).Y > Room.ToPixels(0, 0, Room.Far).Y); // the camera hangs above the heads
        Assert.Equal(45, CrowdRoom.LookDownDegrees(CrowdRoom.Above), 1e-2f);
    }

    [Fact]
    public void A_room_has_a_wall_a_floor_and_another_look_for_each_seed()
    {
        var (one, other) = (new CrowdBackdrop(1, Room).Paint(), new CrowdBackdrop(2, Room).Paint());
        Assert.Equal(320 * 240 * 3, one.Length);
        Assert.All(one, value => Assert.InRange(value, 0, 3));
        Assert.NotEqual(one, other);
        Assert.InRange(Room.FloorLine, Room.Horizon + 10, 239);
    }

    [Fact]
    public void An_empty_frame_is_one_of_few_developed_rooms_and_noise_differs_between_them()
    {
        var backdrop = new CrowdBackdrop(1, Room).Paint();
        var sensor = new CrowdSensor(1, Options, backdrop);
        var frames = Enumerable.Range(0, 20).Select(grain => Convert.ToHexString(sensor.Develop(new CrowdCanvas(backdrop, 320, 240), grain))).ToArray();
        Assert.Equal(4, frames.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(frames[0], Convert.ToHexString(sensor.Develop(new CrowdCanvas(backdrop, 320, 240), 0)));
    }

    [Fact]
    public void A_developed_square_is_the_one_of_the_whole_picture()
    {
        // Marking squares without anybody in them must change nothing.
        var backdrop = new CrowdBackdrop(1, Room).Paint();
        var sensor = new CrowdSensor(1, Options, backdrop);
        var canvas = new CrowdCanvas(backdrop, 320, 240);
        canvas.Blocks.Mark(50, 60, 90, 70);
        Assert.Equal(sensor.Develop(new CrowdCanvas(backdrop, 320, 240), 3), sensor.Develop(canvas, 3));
    }

    [Fact]
    public void Models_are_kept_and_the_oldest_is_given_up()
    {
        var models = new CrowdModels(2);
        var first = models.Of(1);
        Assert.Same(first, models.Of(1));
        models.Of(2);
        models.Of(1);
        models.Of(3); // gives up 2
        Assert.Equal(2, models.Count);
        Assert.Same(first, models.Of(1));
    }
}

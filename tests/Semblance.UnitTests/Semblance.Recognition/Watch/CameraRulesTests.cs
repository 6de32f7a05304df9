using Semblance.Imaging;
using Semblance.Recognition.Watch;

namespace Semblance.UnitTests.Recognition.Watch;

public sealed class CameraRulesTests
{
    private static readonly CameraRules Gate = new(new CameraName("gate"));

    [Fact]
    public void A_camera_without_hours_is_always_watched() => Assert.True(Gate.IsActive(DateTimeOffset.UnixEpoch));

    [Fact]
    public void Hours_are_meant_in_the_place_s_own_time()
    {
        var berlin = Gate with { Hours = [WatchHours.Parse("thu 08:00-09:00")], TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin") };
        Assert.True(berlin.IsActive(new DateTimeOffset(2026, 11, 26, 7, 30, 0, TimeSpan.Zero)));
        Assert.False(berlin.IsActive(new DateTimeOffset(2026, 11, 26, 8, 30, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void A_face_is_in_the_zones_that_hold_the_middle_of_its_box()
    {
        var halves = Gate with { Zones = [new WatchZone("left", [(0, 0), (0.5, 0), (0.5, 1), (0, 1)]), new WatchZone("lower", [(0, 0.5), (1, 0.5), (1, 1), (0, 1)])] };
        Assert.Equal(["left"], halves.ZonesOf(Seen(10, 10)), StringComparer.Ordinal);
        Assert.Equal(["left", "lower"], halves.ZonesOf(Seen(10, 80)), StringComparer.Ordinal);
        Assert.Equal(["lower"], halves.ZonesOf(Seen(120, 80)), StringComparer.Ordinal);
        Assert.Empty(halves.ZonesOf(Seen(120, 10)));
    }

    private static Sighting Seen(float x, float y) => new(DateTimeOffset.UnixEpoch, TimeSpan.Zero, new PixelBox(x, y, 10, 10), 200, 100);
}

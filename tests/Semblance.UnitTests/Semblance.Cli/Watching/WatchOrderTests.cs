using Semblance.Cli.Watching;
using Semblance.Recognition.Watch;
using Semblance.Video;
using Semblance.Video.Following;

namespace Semblance.UnitTests.Cli.Watching;

public sealed class WatchOrderTests
{
    [Fact]
    public void All_cameras_are_told_to_all_outlets()
    {
        var source = VideoSource.Parse("rtsp://cam/1");
        var order = new WatchOrder([(new CameraRules(new CameraName("a")), source), (new CameraRules(new CameraName("b")), source)], new FrameDemand(), new FollowOptions(), null).ToldTo(["webhook", "log"]);
        Assert.All(order.Cameras, static camera => Assert.Equal(["webhook", "log"], camera.Rules.Subscribers, StringComparer.Ordinal));
    }
}

using Semblance.Recognition.Watch;
using Semblance.Video.Outlets.Mqtt;

namespace Semblance.UnitTests.Video.Outlets.Mqtt;

public sealed class PresentPeopleTests
{
    private static readonly CameraName Door = new("door");

    [Fact]
    public void Who_came_is_counted_until_told_as_left_however_often_it_is_told()
    {
        var people = new PresentPeople([Door, new CameraName("yard")], MadeEvent.Start);
        Assert.True(people.Take(MadeEvent.Of(1)));
        Assert.False(people.Take(MadeEvent.Of(1)));
        Assert.False(people.Take(MadeEvent.Match(1)));
        Assert.True(people.Take(MadeEvent.Of(2)));
        Assert.True(people.Take(MadeEvent.Of(3, camera: "yard")));
        Assert.Equal(2, people.At(Door));
        Assert.True(people.Take(MadeEvent.Of(1, 3, WatchEventKind.TrackEnded)));
        Assert.False(people.Take(MadeEvent.Of(1, 3, WatchEventKind.TrackEnded)));
        Assert.Equal(1, people.At(Door));
    }

    [Fact]
    public void Visits_of_an_earlier_run_and_other_cameras_are_not_counted()
    {
        var people = new PresentPeople([Door], MadeEvent.Start);
        Assert.False(people.Take(MadeEvent.Of(1, seconds: -1)));
        Assert.False(people.Take(MadeEvent.Of(1, camera: "attic")));
        Assert.Equal(0, people.At(Door));
    }
}

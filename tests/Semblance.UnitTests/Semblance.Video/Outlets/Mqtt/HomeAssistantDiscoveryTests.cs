using System.Text.Json;
using Semblance.Recognition.Watch;
using Semblance.Video.Outlets;
using Semblance.Video.Outlets.Mqtt;

namespace Semblance.UnitTests.Video.Outlets.Mqtt;

public sealed class HomeAssistantDiscoveryTests
{
    [Fact]
    public void Each_camera_is_a_device_with_people_and_events()
    {
        var messages = HomeAssistantDiscovery.Of(new MqttTopics("house/faces"), [new CameraName("north.gate"), new CameraName("door")]).ToArray();
        Assert.Equal(
            ["homeassistant/sensor/house_faces/north_gate_people/config", "homeassistant/event/house_faces/north_gate_events/config", "homeassistant/sensor/house_faces/door_people/config", "homeassistant/event/house_faces/door_events/config"],
            messages.Select(static one => one.Topic),
            StringComparer.Ordinal);
        Assert.All(messages, static one => Assert.True(one.IsRetained));
        var people = JsonDocument.Parse(messages[0].Payload).RootElement;
        Assert.Equal(("house/faces/cameras/north.gate/person", "house/faces/available"), (people.GetProperty("state_topic").GetString(), people.GetProperty("availability_topic").GetString()));
        var events = JsonDocument.Parse(messages[1].Payload).RootElement;
        Assert.Equal("house/faces/north.gate/events", events.GetProperty("state_topic").GetString());
        Assert.Equal(Enum.GetNames<WatchEventKind>().Length, events.GetProperty("event_types").GetArrayLength());
        Assert.Equal(people.GetProperty("device").GetRawText(), events.GetProperty("device").GetRawText());
        Assert.NotEqual(people.GetProperty("unique_id").GetString(), events.GetProperty("unique_id").GetString(), StringComparer.Ordinal);
    }

    [Fact]
    public void Event_types_are_the_words_of_events()
    {
        var config = JsonDocument.Parse(HomeAssistantDiscovery.Of(new MqttTopics("semblance"), [new CameraName("door")]).Last().Payload).RootElement;
        var words = config.GetProperty("event_types").EnumerateArray().Select(static word => word.GetString()).ToArray();
        foreach (var kind in Enum.GetValues<WatchEventKind>())
            Assert.Contains(EventText.Of(MadeEvent.Of(kind: kind), null).Type, words, StringComparer.Ordinal);
    }
}

using System.Text.Json;
using Semblance.Recognition.Bands;
using Semblance.Recognition.Watch;
using Semblance.Video.Outlets;
using Semblance.Video.Outlets.Mqtt;

namespace Semblance.UnitTests.Video.Outlets.Mqtt;

public sealed class MqttTellingTests
{
    [Fact]
    public void Who_comes_is_told_under_two_topics_and_counted()
    {
        var messages = Telling(tellsNames: false).Of(MadeEvent.Of(), null);
        Assert.Equal(["semblance/events", "semblance/door/events", "semblance/cameras/door/person"], messages.Select(static one => one.Topic), StringComparer.Ordinal);
        Assert.Equal(EventText.Of(MadeEvent.Of(), null).ToJson(), messages[0].Payload);
        Assert.Equal(("1", true), (messages[2].Payload, messages[2].IsRetained));
    }

    [Fact]
    public void Without_leave_no_name_goes_out_anywhere()
    {
        var messages = Telling(tellsNames: false).Of(MadeEvent.Match(), "Ada Lovelace");
        Assert.DoesNotContain(messages, static one => (one.Topic + one.Payload).Contains("ada", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(JsonValueKind.Null, Json(messages, "semblance/events").GetProperty("subject").ValueKind);
        Assert.Equal(JsonValueKind.Null, Json(messages, "semblance/tracked_object_update").GetProperty("name").ValueKind);
    }

    [Fact]
    public void With_leave_names_go_out_and_are_not_retained()
    {
        var messages = Telling(tellsNames: true).Of(MadeEvent.Match(), "Ada Lovelace");
        var update = Json(messages, "semblance/tracked_object_update");
        Assert.Equal(("face", "Ada Lovelace", 0.99, "door"), (update.GetProperty("type").GetString(), update.GetProperty("name").GetString(), update.GetProperty("score").GetDouble(), update.GetProperty("camera").GetString()));
        Assert.Equal(MadeEvent.Match().Track, update.GetProperty("id").GetGuid());
        Assert.Equal(MadeEvent.Match().At.ToUnixTimeSeconds(), update.GetProperty("timestamp").GetDouble());
        var match = Json(messages, "semblance/matches/ada-lovelace");
        Assert.Equal(("Ada Lovelace", 99), (match.GetProperty("match").GetProperty("name").GetString(), match.GetProperty("match").GetProperty("confidence").GetDouble()));
        Assert.Equal(["porch"], match.GetProperty("zones").EnumerateArray().Select(static zone => zone.GetString()), StringComparer.Ordinal);
        Assert.All(messages, static one => Assert.Equal(one.Topic.EndsWith("/person", StringComparison.Ordinal), one.IsRetained));
    }

    [Theory]
    [InlineData(ScoreBand.StrongMatch, 0.99)]
    [InlineData(ScoreBand.Match, 0.9)]
    [InlineData(ScoreBand.AskHuman, 0.5)]
    [InlineData(ScoreBand.Unknown, 0)]
    public void Numbers_name_bands(ScoreBand band, double number) => Assert.Equal(number, MqttTelling.NumberOf(band));

    [Fact]
    public void Who_is_in_no_gallery_is_an_update_without_a_name_and_no_match()
    {
        var messages = Telling(tellsNames: true).Of(MadeEvent.Of(1, 2, WatchEventKind.Unknown) with { Band = ScoreBand.Unknown }, null);
        Assert.Equal(0, Json(messages, "semblance/tracked_object_update").GetProperty("score").GetDouble());
        Assert.DoesNotContain(messages, static one => one.Topic.Contains("matches", StringComparison.Ordinal));
    }

    private static MqttTelling Telling(bool tellsNames) => new(new MqttTopics("semblance"), new PresentPeople([new CameraName("door")], MadeEvent.Start), tellsNames);

    private static JsonElement Json(IEnumerable<MqttMessage> messages, string topic) => JsonDocument.Parse(messages.Single(one => string.Equals(one.Topic, topic, StringComparison.Ordinal)).Payload).RootElement;
}

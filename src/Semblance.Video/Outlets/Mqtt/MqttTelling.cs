using System.Globalization;
using System.Text.Json.Nodes;
using Semblance.Recognition.Bands;
using Semblance.Recognition.Watch;

namespace Semblance.Video.Outlets.Mqtt;

/// <summary>What is published of an event.</summary>
internal sealed class MqttTelling(MqttTopics topics, PresentPeople people, bool tellsNames)
{
    /// <summary>The messages of an event in their order.</summary>
    public IReadOnlyList<MqttMessage> Of(WatchEvent told, string? subjectName)
    {
        var name = tellsNames ? subjectName : null;
        var text = EventText.Of(told, name).ToJson();
        var messages = new List<MqttMessage> { new(topics.Events, text), new(topics.EventsOf(told.Camera), text) };
        if (told.Kind is WatchEventKind.Identified or WatchEventKind.Unknown or WatchEventKind.Undecided)
            messages.Add(new MqttMessage(topics.TrackedObjectUpdate, UpdateOf(told, name)));
        if (told.Kind == WatchEventKind.Identified && name is not null)
            messages.Add(new MqttMessage(topics.MatchOf(name), MatchOf(told, name)));
        if (people.Take(told))
            messages.Add(CountAt(told.Camera));
        return messages;
    }

    /// <summary>How many people are before a camera.</summary>
    public MqttMessage CountAt(CameraName camera) => new(topics.PeopleAt(camera), people.At(camera).ToString(CultureInfo.InvariantCulture), IsRetained: true);

    /// <summary>A number for those who want one. It names the band of the answer; a real score would lead strangers to templates.</summary>
    public static double NumberOf(ScoreBand band) => band switch
    {
        ScoreBand.StrongMatch => 0.99,
        ScoreBand.Match => 0.9,
        ScoreBand.AskHuman => 0.5,
        _ => 0,
    };

    private static string UpdateOf(WatchEvent told, string? name) => new JsonObject
    {
        ["type"] = "face",
        ["id"] = told.Track.ToString("D"),
        ["name"] = name,
        ["score"] = NumberOf(told.Band),
        ["camera"] = told.Camera.Text,
        ["timestamp"] = SecondsOf(told.At),
    }.ToJsonString();

    private static string MatchOf(WatchEvent told, string name) => new JsonObject
    {
        ["id"] = told.Track.ToString("D"),
        ["duration"] = Math.Round(told.Dwell.TotalSeconds, 2),
        ["timestamp"] = told.At.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        ["attempts"] = told.Number,
        ["camera"] = told.Camera.Text,
        ["zones"] = new JsonArray([.. told.Zones.Select(static zone => JsonValue.Create(zone))]),
        ["match"] = new JsonObject
        {
            ["name"] = name,
            ["confidence"] = Math.Round(100 * NumberOf(told.Band), 2),
            ["match"] = true,
            ["box"] = new JsonObject { ["top"] = (int)told.Box.Y, ["left"] = (int)told.Box.X, ["width"] = (int)told.Box.Width, ["height"] = (int)told.Box.Height },
            ["type"] = "mqtt",
            ["duration"] = 0,
            ["detector"] = "semblance",
        },
    }.ToJsonString();

    private static double SecondsOf(DateTimeOffset at) => at.ToUnixTimeMilliseconds() / 1_000.0;
}

using System.Text.Json.Nodes;
using Semblance.Recognition.Watch;

namespace Semblance.Video.Outlets.Mqtt;

/// <summary>Lets Home Assistant find what there is: for each camera a sensor that counts people and an entity of its events, both of one device.</summary>
internal static class HomeAssistantDiscovery
{
    private const string Root = "homeassistant";

    // The attributes of an event are its own JSON; Home Assistant wants its type under another key.
    private const string EventTemplate = "{{ dict(value_json, event_type=value_json.type) | tojson }}";

    private static readonly string[] EventTypes = ["track_started", "identified", "unknown", "undecided", "track_ended"];

    /// <summary>The messages, retained: names of cameras stand in them, and nothing about people.</summary>
    public static IEnumerable<MqttMessage> Of(MqttTopics topics, IEnumerable<CameraName> cameras)
    {
        foreach (var camera in cameras)
        {
            yield return Config(topics, camera, "sensor", "people", PeopleOf(topics, camera));
            yield return Config(topics, camera, "event", "events", EventsOf(topics, camera));
        }
    }

    private static MqttMessage Config(MqttTopics topics, CameraName camera, string component, string what, JsonObject config)
    {
        var (node, id) = (Plain(topics.Prefix), Plain($"{camera}_{what}"));
        config["unique_id"] = $"{node}_{id}";
        config["object_id"] = $"{node}_{id}";
        config["availability_topic"] = topics.Available;
        config["device"] = new JsonObject
        {
            ["identifiers"] = new JsonArray(node + "_" + Plain(camera.Text)),
            ["name"] = $"Semblance {camera}",
            ["manufacturer"] = "Semblance",
            ["model"] = "camera",
        };
        return new MqttMessage($"{Root}/{component}/{node}/{id}/config", config.ToJsonString(), IsRetained: true);
    }

    private static JsonObject PeopleOf(MqttTopics topics, CameraName camera) => new()
    {
        ["name"] = "people",
        ["icon"] = "mdi:account-multiple",
        ["state_topic"] = topics.PeopleAt(camera),
        ["state_class"] = "measurement",
        ["unit_of_measurement"] = "people",
    };

    private static JsonObject EventsOf(MqttTopics topics, CameraName camera) => new()
    {
        ["name"] = "events",
        ["icon"] = "mdi:face-recognition",
        ["state_topic"] = topics.EventsOf(camera),
        ["event_types"] = new JsonArray([.. EventTypes.Select(static type => JsonValue.Create(type))]),
        ["value_template"] = EventTemplate,
    };

    /// <summary>Identifiers there have letters, digits, "-" and "_".</summary>
    private static string Plain(string text) => string.Concat(text.Select(static one => char.IsAsciiLetterOrDigit(one) || one is '-' ? one : '_'));
}

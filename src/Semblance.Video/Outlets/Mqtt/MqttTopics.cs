using Semblance.Recognition.Watch;

namespace Semblance.Video.Outlets.Mqtt;

/// <summary>The topics under a prefix; docs/video.md lists them.</summary>
internal sealed class MqttTopics(string prefix)
{
    public string Prefix => prefix;

    /// <summary>"online" or "offline", retained.</summary>
    public string Available => prefix + "/available";

    public string Events => prefix + "/events";

    /// <summary>Verdicts as Frigate tells those of its own face recognition.</summary>
    public string TrackedObjectUpdate => prefix + "/tracked_object_update";

    public string EventsOf(CameraName camera) => $"{prefix}/{camera}/events";

    /// <summary>How many people are there, retained.</summary>
    public string PeopleAt(CameraName camera) => $"{prefix}/cameras/{camera}/person";

    /// <summary>As double-take tells that it knows somebody.</summary>
    public string MatchOf(string subjectName) => $"{prefix}/matches/{TopicSlug.Of(subjectName)}";
}

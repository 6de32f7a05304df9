using System.Text.Json.Serialization;

namespace Semblance.Recognition.Watch;

/// <summary>Reads and writes events of cameras without reflection.</summary>
[JsonSerializable(typeof(WatchEventText))]
internal sealed partial class WatchEventJson : JsonSerializerContext;

using System.Text.Json.Serialization;

namespace Semblance.Video.Outlets;

/// <summary>Writes events without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.Never)]
[JsonSerializable(typeof(EventText))]
internal sealed partial class EventJson : JsonSerializerContext;

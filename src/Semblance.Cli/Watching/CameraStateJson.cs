using System.Text.Json.Serialization;

namespace Semblance.Cli.Watching;

/// <summary>Writes states of cameras without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.Never)]
[JsonSerializable(typeof(CameraStateText))]
internal sealed partial class CameraStateJson : JsonSerializerContext;

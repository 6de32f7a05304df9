using System.Text.Json.Serialization;

namespace Semblance.Recognition.Grant;

/// <summary>Reads and writes grants without reflection.</summary>
[JsonSerializable(typeof(GrantText))]
internal sealed partial class GrantJson : JsonSerializerContext;

using System.Text.Json.Serialization;

namespace Semblance.Recognition.Release;

/// <summary>Reads and writes withheld answers without reflection.</summary>
[JsonSerializable(typeof(WithheldText))]
internal sealed partial class WithheldJson : JsonSerializerContext;

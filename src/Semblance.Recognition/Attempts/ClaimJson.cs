using System.Text.Json.Serialization;

namespace Semblance.Recognition.Attempts;

/// <summary>Reads and writes what is remembered of claims without reflection.</summary>
[JsonSerializable(typeof(ClaimText))]
internal sealed partial class ClaimJson : JsonSerializerContext;

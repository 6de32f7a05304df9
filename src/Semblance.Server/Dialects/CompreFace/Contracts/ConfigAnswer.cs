using System.Text.Json.Serialization;

namespace Semblance.Server.Dialects.CompreFace.Contracts;

/// <summary>The limits that clients ask for, in bytes.</summary>
internal sealed record ConfigAnswer([property: JsonPropertyName("clientMaxFileSize")] long MaxFile, [property: JsonPropertyName("clientMaxBodySize")] long MaxBody);

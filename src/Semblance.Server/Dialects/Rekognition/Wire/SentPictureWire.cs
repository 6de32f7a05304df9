using System.Text.Json;

namespace Semblance.Server.Dialects.Rekognition.Wire;

/// <summary>The member <c>Image</c>: a picture's bytes, or where it lies in a store that is not here.</summary>
/// <param name="Bytes">The file's bytes, base64 in JSON.</param>
/// <param name="S3Object">A place in a bucket.</param>
internal sealed record SentPictureWire(ReadOnlyMemory<byte>? Bytes, JsonElement? S3Object);

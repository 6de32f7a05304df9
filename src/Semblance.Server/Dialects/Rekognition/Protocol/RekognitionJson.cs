using System.Text.Json;
using System.Text.Json.Serialization;

namespace Semblance.Server.Dialects.Rekognition.Protocol;

/// <summary>JSON as the protocol has it: names as they are, what is absent left out, what is unknown passed over.</summary>
internal static class RekognitionJson
{
    public const string ContentType = "application/x-amz-json-1.1";

    public static JsonSerializerOptions Options { get; } = Make();

    /// <summary>Reads a request.</summary>
    /// <exception cref="RekognitionException">It can't be read.</exception>
    public static T Read<T>(ReadOnlySpan<byte> json)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Options) ?? throw Unreadable();
        }
        catch (Exception broken) when (broken is JsonException or FormatException)
        {
            throw Unreadable();
        }
    }

    private static RekognitionException Unreadable() => new(ErrorNames.Serialization, "The body is no JSON of this operation's shape: check types and spelling, and that pictures are base64.");

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, MaxDepth = 16 };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Semblance.Server.Dialects.CompreFace;

/// <summary>JSON as CompreFace writes and reads it: indented, what is absent left out, what is unknown ignored.</summary>
internal static class CompreFaceJson
{
    public static JsonSerializerOptions Options { get; } = Make();

    /// <summary>An answer.</summary>
    public static IResult Answer<T>(T value, int status = StatusCodes.Status200OK) => Results.Json(value, Options, "application/json", status);

    /// <summary>The body of a request.</summary>
    /// <exception cref="Answers.RefusedException">It is no JSON.</exception>
    public static async Task<JsonElement> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            using var json = await JsonDocument.ParseAsync(request.Body, default, cancellation).ConfigureAwait(false);
            return json.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw CompreFaceError.Of(CompreFaceError.Undefined, "The body is no JSON that can be read");
        }
    }

    /// <summary>A member that is a text; <see langword="null"/> where there is none.</summary>
    public static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, WriteIndented = true };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}

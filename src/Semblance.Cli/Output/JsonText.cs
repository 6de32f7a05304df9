using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Semblance.Cli.Output;

/// <summary>What <c>--json</c> prints: snake_case keys that stay as they are.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Style = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DictionaryKeyPolicy = null,
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>The text of a value.</summary>
    public static string Of<T>(T value) => JsonSerializer.Serialize(value, Style);

    /// <summary>Prints a value to standard output.</summary>
    public static void Print<T>(T value) => Console.Out.WriteLine(Of(value));
}

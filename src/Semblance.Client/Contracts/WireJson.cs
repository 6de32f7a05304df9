using System.Text.Json;
using System.Text.Json.Serialization;

namespace Semblance.Client.Contracts;

/// <summary>How contracts are written: snake case, what is absent left out, numbers as numbers.</summary>
public static class WireJson
{
    /// <summary>The options for both sides; read-only.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    /// <summary>Sets options as both sides need them.</summary>
    /// <param name="options">The options that are set.</param>
    public static void Apply(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        options.DictionaryKeyPolicy = JsonNamingPolicy.SnakeCaseLower;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.NumberHandling = JsonNumberHandling.Strict;
    }

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Apply(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}

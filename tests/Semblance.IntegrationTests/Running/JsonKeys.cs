using System.Text.Json;

namespace Semblance.IntegrationTests.Running;

/// <summary>What programs read by: the keys of a JSON text.</summary>
internal static class JsonKeys
{
    /// <summary>All keys at any depth, each once, in order.</summary>
    public static string[] Of(JsonElement element) => [.. Walk(element).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Lower-case words with underscores between them, and no other key.</summary>
    public static void DemandSnakeCase(JsonElement element) =>
        Assert.All(Walk(element), static key => Assert.Matches("^[a-z][a-z0-9]*(_[a-z0-9]+)*$", key));

    private static IEnumerable<string> Walk(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(static member => Walk(member.Value).Prepend(member.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Walk),
        _ => [],
    };
}

using System.Text.Json;
using Semblance.Errors;

namespace Semblance.Models;

/// <summary>A value of a catalogue that knows where it stands, so that every complaint can name its place.</summary>
internal sealed class CatalogueField(JsonElement element, string file, string path)
{
    public bool IsText => element.ValueKind == JsonValueKind.String;

    public CatalogueField Required(string name) => Optional(name) ?? throw Invalid($"has no field '{name}'");

    public CatalogueField? Optional(string name) =>
        element.ValueKind != JsonValueKind.Object ? throw Invalid("is not an object")
        : element.TryGetProperty(name, out var child) && child.ValueKind != JsonValueKind.Null ? new CatalogueField(child, file, $"{path}.{name}")
        : null;

    public string Text() => IsText ? element.GetString()! : throw Invalid("is not a text");

    public double Number() => element.ValueKind == JsonValueKind.Number ? element.GetDouble() : throw Invalid("is not a number");

    public long Long() => element.ValueKind == JsonValueKind.Number && element.TryGetInt64(out var value) && value >= 0 ? value : throw Invalid("is not a whole number of 0 or more");

    /// <summary>A positive size, or nothing when the catalogue has a name there ("n", "height").</summary>
    public int? SizeOrAny() =>
        IsText ? null
        : element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var size) && size > 0 ? size
        : throw Invalid("is neither a size of 1 or more nor the name of a free size");

    public IReadOnlyList<CatalogueField> Items() =>
        element.ValueKind == JsonValueKind.Array
            ? [.. element.EnumerateArray().Select((item, index) => new CatalogueField(item, file, $"{path}[{index}]"))]
            : throw Invalid("is not a list");

    public IEnumerable<(string Name, string Value)> Members() =>
        element.ValueKind == JsonValueKind.Object
            ? element.EnumerateObject().Select(member => (member.Name, member.Value.ToString()))
            : throw Invalid("is not an object");

    public SemblanceException Invalid(string why) =>
        new(ErrorCode.CatalogueInvalid, $"In {file}, {path} {why}.", "Correct that field; docs/models.md describes each.");
}

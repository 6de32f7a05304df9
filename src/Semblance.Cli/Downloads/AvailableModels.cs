using System.Text.Json;
using System.Text.Json.Nodes;
using Semblance.Errors;

namespace Semblance.Cli.Downloads;

/// <summary>The list of what can be pulled: <c>available.json</c>, entries as in a catalogue with an "address" each.</summary>
internal sealed class AvailableModels
{
    /// <summary>The file's name beside the program's own models.</summary>
    public const string FileName = "available.json";

    private const string Restore = "Restore the file that came with the program; docs/models.md describes each field.";

    private AvailableModels(IReadOnlyList<AvailableModel> models) => Models = models;

    /// <summary>All of them, in the order of the file.</summary>
    public IReadOnlyList<AvailableModel> Models { get; }

    /// <summary>Reads a list.</summary>
    /// <exception cref="SemblanceException">The file can't be read, or an entry lacks a field.</exception>
    public static AvailableModels Read(string path)
    {
        try
        {
            var root = JsonNode.Parse(File.ReadAllBytes(path));
            var entries = root?["models"] as JsonArray ?? throw Invalid(path, "$.models", "is not a list");
            return new AvailableModels([.. entries.Select((entry, index) => ReadModel(entry as JsonObject ?? [], path, $"$.models[{index}]"))]);
        }
        catch (Exception cause) when (cause is JsonException or IOException or UnauthorizedAccessException or InvalidOperationException or ArgumentException)
        {
            throw new SemblanceException(ErrorCode.CatalogueInvalid, $"The list of models that can be pulled, {path}, can't be read as JSON.", Restore, cause);
        }
    }

    /// <summary>The model of a name: its own, the one it is published under, or an unambiguous beginning of its own.</summary>
    /// <exception cref="SemblanceException">No model or several fit; the message lists them.</exception>
    public AvailableModel Require(string name)
    {
        var exact = Models.FirstOrDefault(model => new[] { model.Name, model.File, model.PublishedAs, Path.GetFileNameWithoutExtension(model.PublishedAs) }
            .Contains(name, StringComparer.OrdinalIgnoreCase));
        var fitting = exact is not null ? [exact] : Models.Where(model => model.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase)).ToArray();
        return fitting.Length == 1 ? fitting[0] : throw new SemblanceException(
            ErrorCode.OptionOutOfRange,
            fitting.Length == 0 ? $"No model '{name}' can be pulled. There are: {Names(Models)}." : $"'{name}' fits several models: {Names(fitting)}.",
            "Name one of them; 'semblance models pull' shows their sizes, licences and origins.");
    }

    private static string Names(IEnumerable<AvailableModel> models) => string.Join(", ", models.Select(model => model.Name));

    private static AvailableModel ReadModel(JsonObject entry, string path, string place)
    {
        string Required(string name) => Text(entry[name]) ?? throw Invalid(path, $"{place}.{name}", "is not a text");

        var file = Required("file");
        if (!string.Equals(Path.GetFileName(file), file, StringComparison.Ordinal))
            throw Invalid(path, $"{place}.file", "is not a plain file name");
        var digest = Required("sha256");
        if (digest.Length != 64 || !digest.All(char.IsAsciiHexDigitLower))
            throw Invalid(path, $"{place}.sha256", "is not 64 lower-case hexadecimal digits");
        return new AvailableModel
        {
            File = file,
            PublishedAs = Text(entry["published_as"]) ?? file,
            Address = DownloadAddress.Find(Required("address")) ?? throw Invalid(path, $"{place}.address", "is not an https address"),
            Sha256 = digest,
            Bytes = Length(entry["bytes"], path, place),
            Task = Required("task"),
            Licence = Required("licence"),
            Origin = Origin(entry["origin"]) ?? throw Invalid(path, $"{place}.origin", "is missing"),
            TrainedOn = Text(entry["trained_on"]),
            Card = entry,
        };
    }

    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue(out string? text) && !string.IsNullOrWhiteSpace(text) ? text : null;

    private static long? Length(JsonNode? node, string path, string place) =>
        node is null ? null
        : node is JsonValue value && value.TryGetValue(out long bytes) && bytes > 0 ? bytes
        : throw Invalid(path, $"{place}.bytes", "is not a whole number of 1 or more");

    private static string? Origin(JsonNode? node) =>
        node is JsonObject parts
            ? string.Join(' ', new[] { "repository", "commit", "path" }.Select(name => Text(parts[name])).OfType<string>())
            : Text(node);

    private static SemblanceException Invalid(string path, string place, string why) =>
        new(ErrorCode.CatalogueInvalid, $"In {path}, {place} {why}.", Restore);
}

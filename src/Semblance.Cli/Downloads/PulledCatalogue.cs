using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Semblance.Errors;

namespace Semblance.Cli.Downloads;

/// <summary>The <c>catalogue.json</c> of a folder into which models are pulled. Entries and fields that are there stay as they are.</summary>
internal sealed class PulledCatalogue
{
    /// <summary>The file's name, as the model library looks for it.</summary>
    public const string FileName = "catalogue.json";

    private static readonly JsonSerializerOptions Style = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string _path;
    private readonly JsonObject _root;
    private readonly JsonArray _models;

    private PulledCatalogue(string path, JsonObject root, JsonArray models)
    {
        _path = path;
        _root = root;
        _models = models;
    }

    /// <summary>Reads a folder's catalogue; a folder without one has an empty one.</summary>
    /// <exception cref="SemblanceException">It is there but can't be read; it is then left alone.</exception>
    public static PulledCatalogue Open(string folder)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            var root = File.Exists(path) ? ReadRoot(path) : new JsonObject { ["version"] = 1, ["models"] = new JsonArray() };
            return root?["models"] is JsonArray models && models.All(entry => entry is JsonObject)
                ? new PulledCatalogue(path, root, models)
                : throw Unreadable(path, cause: null);
        }
        catch (Exception cause) when (cause is JsonException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, cause);
        }
    }

    /// <summary>Whether a model has its entry, with its digest.</summary>
    public bool Has(AvailableModel model) => string.Equals(DigestOf(model), model.Sha256, StringComparison.Ordinal);

    /// <summary>Whether another model stands under the same file name.</summary>
    public bool HasOther(AvailableModel model) => EntryOf(model) is not null && !Has(model);

    /// <summary>Adds a model's entry and writes the catalogue, in one step that can't be seen half done. An entry that is there stays.</summary>
    /// <param name="model">What was pulled.</param>
    /// <param name="bytes">The length of the file, now that it is known.</param>
    /// <exception cref="SemblanceException">The disk is full or refuses.</exception>
    public void Add(AvailableModel model, long bytes)
    {
        if (EntryOf(model) is not null)
            return;
        var entry = (JsonObject)model.Card.DeepClone();
        entry["bytes"] = bytes;
        // A mirror may have signed its address in the query; the digest says all that is needed of the file.
        if (entry.ContainsKey("address"))
            entry["address"] = DownloadAddress.Shown(model.Address);
        _models.Add(entry);
        if (_root.ContainsKey("total_bytes"))
            _root["total_bytes"] = _models.Sum(one => one?["bytes"] is JsonValue value && value.TryGetValue(out long length) ? length : 0);
        Write();
    }

    /// <summary>From a stream, as that passes over the mark (U+FEFF) that some editors put before the text.</summary>
    private static JsonObject? ReadRoot(string path)
    {
        using var stream = File.OpenRead(path);
        return JsonNode.Parse(stream) as JsonObject;
    }

    private void Write()
    {
        var draft = _path + ".tmp";
        try
        {
            using (var stream = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                stream.Write(JsonSerializer.SerializeToUtf8Bytes(_root, Style));
                stream.WriteByte((byte)'\n');
                stream.Flush(flushToDisk: true);
            }

            File.Move(draft, _path, overwrite: true);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw DownloadFault.Disk(_path, cause);
        }
    }

    private JsonNode? EntryOf(AvailableModel model) =>
        _models.FirstOrDefault(entry => entry?["file"] is JsonValue value && value.TryGetValue(out string? file) && string.Equals(file, model.File, StringComparison.Ordinal));

    private string? DigestOf(AvailableModel model) =>
        EntryOf(model)?["sha256"] is JsonValue value && value.TryGetValue(out string? digest) ? digest : null;

    private static SemblanceException Unreadable(string path, Exception? cause) => new(
        ErrorCode.CatalogueInvalid,
        $"The model catalogue {path} can't be read as a list of models.",
        "Correct or remove it (nothing was changed), or pull into another folder with --to.",
        cause);
}

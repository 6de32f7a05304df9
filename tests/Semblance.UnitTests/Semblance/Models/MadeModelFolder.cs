using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Semblance.UnitTests.Models;

/// <summary>A model folder of its own for one test, with a catalogue and, where it needs them, small networks.</summary>
internal sealed class MadeModelFolder : IDisposable
{
    private readonly JsonArray _models = [];

    public string Path { get; } = Directory.CreateTempSubdirectory("semblance-models-").FullName;

    /// <summary>A catalogue entry that is right in every field; a test changes what it is about.</summary>
    public static JsonObject Entry(string file, byte[] model, string task) => new()
    {
        ["file"] = file,
        ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(model)),
        ["bytes"] = model.Length,
        ["licence"] = "Apache-2.0",
        ["origin"] = new JsonObject { ["repository"] = "made", ["commit"] = "by a test" },
        ["task"] = task,
        ["input"] = new JsonObject
        {
            ["name"] = "x",
            ["shape"] = new JsonArray(1, 3, 64, 64),
            ["channels"] = "RGB",
            ["mean"] = new JsonArray(0, 0, 0),
            ["scale"] = 1 / 255.0,
        },
        ["output"] = "made",
    };

    /// <summary>Writes a file and its entry.</summary>
    public MadeModelFolder With(string file, byte[] model, string task, Action<JsonObject>? change = null)
    {
        File.WriteAllBytes(System.IO.Path.Combine(Path, file), model);
        var entry = Entry(file, model, task);
        change?.Invoke(entry);
        _models.Add(entry);
        return WithCatalogue(new JsonObject { ["models"] = _models.DeepClone() }.ToJsonString());
    }

    public MadeModelFolder WithCatalogue(string json)
    {
        File.WriteAllText(System.IO.Path.Combine(Path, "catalogue.json"), json);
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

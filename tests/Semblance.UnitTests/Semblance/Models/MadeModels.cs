using System.Globalization;
using System.Security.Cryptography;
using Semblance.UnitTests.Inference.Graph;

namespace Semblance.UnitTests.Models;

/// <summary>
/// A folder of models that a test makes: a detector of the YuNet family that finds <see cref="MadeMark"/>s, and an embedder whose feature set is the
/// mean colour of each of 7 x 7 fields of the crop. They hold no learnt weight, and whatever they answer can be worked out by hand.
/// </summary>
internal sealed class MadeModels : IDisposable
{
    public const string Detector = "made_yunet";
    public const string Embedder = "made_mean_147";
    public const string Liveness = "made_green";

    private readonly List<string> _entries = [];

    public MadeModels(bool withDetector = true, bool withEmbedder = true)
    {
        Folder = Directory.CreateTempSubdirectory("semblance-models-").FullName;
        if (withDetector)
            Add(Detector, MadeDetector.Build(), "detect", """[1, 3, "h", "w"]""", "BGR", 0, 1, "\"twelve maps\"");
        if (withEmbedder)
            Add(Embedder, Mean(), "embed", """["n", 3, 112, 112]""", "RGB", 127.5, 1 / 127.5, """{"name": "y", "shape": ["n", 147], "meaning": "means"}""");
    }

    /// <summary>The folder with its catalogue.</summary>
    public string Folder { get; }

    /// <summary>Adds a model and writes the catalogue anew.</summary>
    /// <returns>The digest.</returns>
    public string Add(string name, byte[] model, string task, string shape, string channels, double mean, double scale, string output, string more = "")
    {
        File.WriteAllBytes(Path.Combine(Folder, name + ".onnx"), model);
        var digest = Convert.ToHexStringLower(SHA256.HashData(model));
        _entries.Add(string.Create(CultureInfo.InvariantCulture, $$$"""
            {"file": "{{{name}}}.onnx", "sha256": "{{{digest}}}", "bytes": {{{model.Length}}}, "licence": "made by a test", "task": "{{{task}}}",
             "input": {"name": "x", "shape": {{{shape}}}, "channels": "{{{channels}}}", "mean": [{{{mean}}}, {{{mean}}}, {{{mean}}}], "scale": {{{scale:R}}}{{{more}}}},
             "output": {{{output}}}, "measured": {"lfw": "never"}}
            """));
        File.WriteAllText(Path.Combine(Folder, "catalogue.json"), $$"""{"version": 1, "models": [{{string.Join(",\n", _entries)}}]}""");
        return digest;
    }

    /// <summary>
    /// Adds a liveness network that answers the mean blue, green and red of the widened face box, 0 to 1 each: the share of "bona fide" is how green it is.
    /// </summary>
    public void AddLiveness(string name = Liveness, double factor = 1, int? batch = null) => Add(
        name, Colours(batch ?? 0), "liveness", string.Create(CultureInfo.InvariantCulture, $"[{batch?.ToString(CultureInfo.InvariantCulture) ?? "\"n\""}, 3, 8, 8]"), "BGR", 0, 1 / 255.0, """{"name": "y", "shape": ["n", 3], "meaning": "means"}""",
        string.Create(CultureInfo.InvariantCulture, $", \"crop\": \"face box widened {factor} times about its centre\""));

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static byte[] Colours(int batch) => new TinyModel()
        .Node("GlobalAveragePool", ["x"], "m").Node("Flatten", ["m"], "y").Input("x", batch, 3, 8, 8).Output("y", batch, 3).Build();

    private static byte[] Mean() => new TinyModel()
        .Node("AveragePool", ["x"], "m", TinyModel.Integers("kernel_shape", 16, 16), TinyModel.Integers("strides", 16, 16))
        .Node("Flatten", ["m"], "y")
        .Input("x", 0, 3, 112, 112).Output("y", 0, 147).Build();
}

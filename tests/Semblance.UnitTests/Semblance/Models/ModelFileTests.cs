using System.Text.Json.Nodes;
using Semblance.Errors;
using Semblance.Models;

namespace Semblance.UnitTests.Models;

public sealed class ModelFileTests
{
    private static readonly byte[] Model = [1, 2, 3, 4];

    [Fact]
    public void The_bytes_of_the_catalogue_are_loaded()
    {
        using var folder = new MadeModelFolder().With("a.onnx", Model, "detect");
        Assert.Equal(Model, ModelFile.Load(CatalogueReader.Read(folder.Path)[0]).Bytes.ToArray());
    }

    [Fact]
    public void One_changed_byte_is_noticed()
    {
        using var folder = new MadeModelFolder().With("a.onnx", Model, "detect");
        File.WriteAllBytes(Path.Combine(folder.Path, "a.onnx"), [1, 2, 3, 5]);
        AssertRefused(folder, ErrorCode.ModelMismatch, "'sha256'");
    }

    [Fact]
    public void Another_length_is_noticed()
    {
        using var folder = new MadeModelFolder().With("a.onnx", Model, "detect");
        File.WriteAllBytes(Path.Combine(folder.Path, "a.onnx"), new byte[1_234]);
        AssertRefused(folder, ErrorCode.ModelMismatch, "'bytes': the file has 1,234, the catalogue says 4");
    }

    [Fact]
    public void A_wrong_digest_in_the_catalogue_is_noticed()
    {
        using var folder = new MadeModelFolder().With("a.onnx", Model, "detect", entry => entry["sha256"] = JsonValue.Create(new string('0', 64)));
        AssertRefused(folder, ErrorCode.ModelMismatch, "'sha256'");
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        using var folder = new MadeModelFolder().With("a.onnx", Model, "detect");
        File.Delete(Path.Combine(folder.Path, "a.onnx"));
        AssertRefused(folder, ErrorCode.ModelNotFound, Path.Combine(folder.Path, "a.onnx"));
    }

    private static void AssertRefused(MadeModelFolder folder, ErrorCode code, string words)
    {
        var refusal = Assert.Throws<SemblanceException>(() => ModelFile.Load(CatalogueReader.Read(folder.Path)[0]));
        Assert.Equal(code, refusal.Code);
        Assert.Contains(words, refusal.What, StringComparison.Ordinal);
    }
}

using System.Text;
using Semblance.Errors;
using Semblance.Models;

namespace Semblance.UnitTests.Models;

public sealed class CatalogueReaderTests : IDisposable
{
    private const string Entry = """
        {"file": "a.onnx", "sha256": "0000000000000000000000000000000000000000000000000000000000000000", "bytes": 5, "licence": "MIT", "task": "embed",
         "origin": {"repository": "r", "commit": "c", "path": "p"},
         "input": {"name": "x", "shape": ["n", 3, 112, 112], "channels": "RGB", "mean": [1, 2, 3], "scale": 0.5},
         "output": {"name": "y", "shape": ["n", 512], "meaning": "numbers"}, "measured": {"lfw": 0.99, "words": "many"}}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("semblance-catalogue-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_field_is_read()
    {
        var card = Assert.Single(Read(Entry));
        Assert.Equal(("a", "a.onnx", 5L, "MIT", "r c p", ModelTask.Embed), (card.Name, card.File, card.Bytes, card.Licence, card.Origin, card.Task));
        Assert.Equal(("x", null, 112, 112, false, 0.5f), (card.Input.Name, card.Input.Batch, card.Input.Height, card.Input.Width, card.Input.IsBgr, card.Input.Scale));
        Assert.Equal([1, 2, 3], card.Input.Mean);
        Assert.Equal(("y", "numbers", 512), (card.OutputName, card.Output, Assert.Single(card.OutputShape)));
        Assert.Equal(("0.99", "many"), (card.Measured["lfw"], card.Measured["words"]));
        Assert.Equal(Path.Combine(_folder, "a.onnx"), card.FullPath);
    }

    [Fact]
    public void A_byte_order_mark_does_no_harm() => Assert.Single(Read(Entry, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)));

    [Theory]
    [InlineData("\"file\": \"a.onnx\"", "\"file\": \"../a.onnx\"", "file")]
    [InlineData("\"file\": \"a.onnx\"", "\"file\": 5", "file")]
    [InlineData("\"bytes\": 5", "\"bytes\": -5", "bytes")]
    [InlineData("\"bytes\": 5", "\"bytes\": 1.5", "bytes")]
    [InlineData("\"task\": \"embed\"", "\"task\": \"dance\"", "task")]
    [InlineData("\"channels\": \"RGB\"", "\"channels\": \"GBR\"", "channels")]
    [InlineData("[1, 2, 3]", "[1, 2]", "mean")]
    [InlineData("[1, 2, 3]", "[1, 2, \"3\"]", "mean[2]")]
    [InlineData("[\"n\", 3, 112, 112]", "[3, 112, 112]", "shape")]
    [InlineData("[\"n\", 3, 112, 112]", "[\"n\", 3, 0, 112]", "shape[2]")]
    [InlineData("\"sha256\": \"0", "\"sha256\": \"Z", "sha256")]
    [InlineData("\"output\": {", "\"outcome\": {", "output")]
    public void Whatever_is_wrong_is_named_by_its_place(string right, string wrong, string place)
    {
        var refusal = Assert.Throws<SemblanceException>(() => Read(Entry.Replace(right, wrong, StringComparison.Ordinal)));
        Assert.Equal(ErrorCode.CatalogueInvalid, refusal.Code);
        Assert.Contains("$.models[0]", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(place, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_model_without_a_licence_is_refused(string licence) => Assert.Equal(
        ErrorCode.ModelLicenceMissing,
        Assert.Throws<SemblanceException>(() => Read(Entry.Replace("MIT", licence, StringComparison.Ordinal))).Code);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"models\": 3}")]
    [InlineData("{\"models\": [3]}")]
    [InlineData("{\"models\": [null]}")]
    [InlineData("{\"models\": [{")]
    public void What_is_no_catalogue_is_refused(string text)
    {
        File.WriteAllText(Path.Combine(_folder, CatalogueReader.FileName), text);
        Assert.Equal(ErrorCode.CatalogueInvalid, Assert.Throws<SemblanceException>(() => CatalogueReader.Read(_folder)).Code);
    }

    [Fact]
    public void A_figure_that_stands_twice_counts_once() =>
        Assert.Equal("0.99", Assert.Single(Read(Entry.Replace("\"words\"", "\"lfw\"", StringComparison.Ordinal))).Measured["lfw"]);

    private IReadOnlyList<ModelCard> Read(string entry, Encoding? encoding = null)
    {
        File.WriteAllText(Path.Combine(_folder, CatalogueReader.FileName), $$"""{"version": 1, "models": [{{entry}}]}""", encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return CatalogueReader.Read(_folder);
    }
}

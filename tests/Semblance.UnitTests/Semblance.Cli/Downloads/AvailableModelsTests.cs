using Semblance.Cli.Downloads;
using Semblance.Errors;

namespace Semblance.UnitTests.Cli.Downloads;

public sealed class AvailableModelsTests : IDisposable
{
    private const string Entry = """{"file": "alpha_1.onnx", "published_as": "net.onnx", "address": "https://a.example/net.onnx", "sha256": "DIGEST", "task": "embed", "licence": "MIT", "origin": {"repository": "a/b", "path": "net.onnx"}}""";

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Theory]
    [InlineData("alpha_1")]
    [InlineData("ALPHA_1.onnx")]
    [InlineData("net")]
    [InlineData("alp")]
    public void A_model_is_known_by_its_name_its_published_name_or_a_beginning(string name)
    {
        var model = Read(Entry).Require(name);
        Assert.Equal(("alpha_1", "a/b net.onnx", null), (model.Name, model.Origin, model.Bytes));
    }

    [Fact]
    public void An_exact_name_goes_before_a_beginning_and_two_beginnings_are_refused()
    {
        var models = Read(Entry, Entry.Replace("alpha_1", "alpha_10", StringComparison.Ordinal).Replace("net.onnx\", \"address", "other.onnx\", \"address", StringComparison.Ordinal));
        Assert.Equal("alpha_1", models.Require("alpha_1").Name);
        Assert.Contains("fits several models: alpha_1, alpha_10", Assert.Throws<SemblanceException>(() => models.Require("alpha")).What, StringComparison.Ordinal);
        Assert.Contains("There are: alpha_1, alpha_10", Assert.Throws<SemblanceException>(() => models.Require("beta")).What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("alpha_1.onnx", "../alpha_1.onnx", "$.models[0].file is not a plain file name")]
    [InlineData("DIGEST", "abc", "$.models[0].sha256 is not 64")]
    [InlineData("https://", "http://", "$.models[0].address is not an https address")]
    [InlineData("\"MIT\"", "\"\"", "$.models[0].licence is not a text")]
    [InlineData("\"task\"", "\"bytes\": 0, \"task\"", "$.models[0].bytes is not a whole number")]
    public void A_wrong_field_is_refused_by_its_path(string part, string wrong, string words) =>
        Assert.Contains(words, Assert.Throws<SemblanceException>(() => Read(Entry.Replace(part, wrong, StringComparison.Ordinal))).What, StringComparison.Ordinal);

    [Theory]
    [InlineData("no JSON")]
    [InlineData("[]")]
    [InlineData("{\"models\": 3}")]
    [InlineData("")]
    public void What_is_no_list_is_a_typed_error(string text)
    {
        File.WriteAllText(_file, text);
        Assert.Equal(ErrorCode.CatalogueInvalid, Assert.Throws<SemblanceException>(() => AvailableModels.Read(_file)).Code);
    }

    private AvailableModels Read(params string[] entries)
    {
        File.WriteAllText(_file, $$"""{"models": [{{string.Join(", ", entries).Replace("DIGEST", new string('a', 64), StringComparison.Ordinal)}}]}""");
        return AvailableModels.Read(_file);
    }
}

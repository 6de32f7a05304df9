using Semblance.Errors;
using Semblance.Inference;
using Semblance.Models;
using Semblance.UnitTests.Inference.Graph;
using Semblance.UnitTests.Models;

namespace Semblance.UnitTests.Inference;

public sealed class ModelSessionTests : IDisposable
{
    private const string Output = """{"name": "y", "shape": ["n", 147], "meaning": "means"}""";

    private readonly MadeModels _models = new();

    public void Dispose() => _models.Dispose();

    [Fact]
    public void A_network_answers_for_what_lies_in_the_buffer()
    {
        using var session = Load(MadeModels.Embedder);
        using var input = new TensorBuffer();
        input.Resize(2, 112, 112).Fill(0.5f);
        using var outputs = session.Run(input);
        Assert.Equal(["y"], session.OutputNames);
        Assert.Equal(Enumerable.Repeat(0.5f, 2 * 147), outputs[session.MainOutput].ToArray());
        Assert.True(session.TimeInNetwork > TimeSpan.Zero);
    }

    [Theory]
    [InlineData("input.name", """["n", 3, 112, 112]""", "z", Output)]
    [InlineData("input.shape[0]", "[1, 3, 112, 112]", "x", Output)]
    [InlineData("input.shape[2]", """["n", 3, 96, 112]""", "x", Output)]
    [InlineData("input.shape[3]", """["n", 3, 112, "w"]""", "x", Output)]
    [InlineData("output.name", """["n", 3, 112, 112]""", "x", """{"name": "w", "meaning": "means"}""")]
    [InlineData("output.shape", """["n", 3, 112, 112]""", "x", """{"name": "y", "shape": ["n", 512], "meaning": "means"}""")]
    public void A_catalogue_that_says_something_else_is_refused_and_the_field_named(string field, string shape, string input, string output)
    {
        var model = File.ReadAllBytes(Path.Combine(_models.Folder, MadeModels.Embedder + ".onnx"));
        _models.Add("other", model, "embed", shape, "RGB", 0, 1, output);
        if (input is not "x")
            Replace("\"name\": \"x\"", $"\"name\": \"{input}\"");
        var refusal = Assert.Throws<SemblanceException>(() => Load("other"));
        Assert.Equal(ErrorCode.ModelMismatch, refusal.Code);
        Assert.Contains($"'{field}'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_input_of_another_type_is_refused()
    {
        var flat = new TinyModel().Node("Flatten", ["x"], "y").Input("x", 1, 12).Output("y", 1, 12).Build();
        _models.Add("flat", flat, "embed", """["n", 3, 112, 112]""", "RGB", 0, 1, Output);
        Assert.Contains("'input.type'", Assert.Throws<SemblanceException>(() => Load("flat")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_file_is_refused_by_its_length_or_its_digest()
    {
        var path = Path.Combine(_models.Folder, MadeModels.Embedder + ".onnx");
        var whole = File.ReadAllBytes(path);
        File.WriteAllBytes(path, whole[..^1]);
        Assert.Contains("'bytes'", Refusal(ErrorCode.ModelMismatch, MadeModels.Embedder), StringComparison.Ordinal);
        whole[^1] ^= 1;
        File.WriteAllBytes(path, whole);
        Assert.Contains("'sha256'", Refusal(ErrorCode.ModelMismatch, MadeModels.Embedder), StringComparison.Ordinal);
        File.Delete(path);
        Assert.Contains(path, Refusal(ErrorCode.ModelNotFound, MadeModels.Embedder), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_network_is_refused()
    {
        _models.Add("noise", [1, 2, 3, 4, 5, 6, 7, 8], "embed", """["n", 3, 112, 112]""", "RGB", 0, 1, Output);
        Assert.Contains("noise", Refusal(ErrorCode.ModelMismatch, "noise"), StringComparison.Ordinal);
        _models.Add("empty", [], "embed", """["n", 3, 112, 112]""", "RGB", 0, 1, Output);
        Refusal(ErrorCode.ModelMismatch, "empty");
    }

    [Fact]
    public void A_run_that_fails_names_the_shape()
    {
        using var session = Load(MadeModels.Embedder);
        using var input = new TensorBuffer();
        input.Resize(1, 8, 8).Clear();
        var refusal = Assert.Throws<SemblanceException>(() => session.Run(input));
        Assert.Equal(ErrorCode.ModelRunFailed, refusal.Code);
        Assert.Contains("1 x 3 x 8 x 8", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Verifying_finds_the_same_faults_and_passes_the_rest()
    {
        var cards = ModelLibrary.Open(_models.Folder).Models.Where(card => string.Equals(card.Folder, _models.Folder, StringComparison.Ordinal)).ToArray();
        Assert.Equal(2, cards.Length);
        Array.ForEach(cards, ModelCheck.Run);
        File.Delete(cards[0].FullPath);
        Assert.Throws<SemblanceException>(() => ModelCheck.Run(cards[0]));
    }

    private string Refusal(ErrorCode code, string name)
    {
        var refusal = Assert.Throws<SemblanceException>(() => Load(name));
        Assert.Equal(code, refusal.Code);
        return refusal.Message;
    }

    private void Replace(string text, string by)
    {
        var path = Path.Combine(_models.Folder, "catalogue.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace(text, by, StringComparison.Ordinal));
    }

    private ModelSession Load(string name) =>
        ModelSession.Load(ModelLibrary.Open(_models.Folder).Require(ModelTask.Embed, name), new InferenceOptions { CacheFolder = null });
}

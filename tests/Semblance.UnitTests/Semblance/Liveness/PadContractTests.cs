using System.Text.Json.Nodes;
using Semblance.Errors;
using Semblance.Liveness;
using Semblance.Models;
using Semblance.UnitTests.Models;

namespace Semblance.UnitTests.Liveness;

public sealed class PadContractTests
{
    private const string Words = "face box widened 2.7 times about its centre (the factor lowered until it fits in the image, then shifted to lie inside), resized to 80x80 without keeping aspect";

    [Theory]
    [InlineData(Words, 2.7f)]
    [InlineData("Face box Widened 4 times", 4)]
    public void The_factor_is_read_from_the_words(string words, float factor) => Assert.Equal(factor, PadContract.Of(Card(words)).Factor);

    [Theory]
    [InlineData(null)]
    [InlineData("the whole picture")]
    [InlineData("face box widened 0.1 times")]
    [InlineData("face box widened 200 times")]
    public void Without_a_sensible_factor_it_is_refused_with_the_field(string? words)
    {
        var refusal = Assert.Throws<SemblanceException>(() => PadContract.Of(Card(words)));
        Assert.Equal(ErrorCode.ModelMismatch, refusal.Code);
        Assert.Contains("'input.crop'", refusal.What, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_task_answer_or_a_free_size_is_refused_with_the_field()
    {
        Refused("'task'", entry => entry["task"] = "embed");
        Refused("'output.shape'", entry => entry["output"] = new JsonObject { ["meaning"] = "one number", ["shape"] = new JsonArray("n", 1) });
        Refused("'output.shape'", entry => entry["output"] = "words alone");
        Refused("'input.shape'", entry => entry["input"]!["shape"] = new JsonArray("n", 3, "h", "w"));
    }

    private static void Refused(string field, Action<JsonObject> change) =>
        Assert.Contains(field, Assert.Throws<SemblanceException>(() => PadContract.Of(Card(Words, change))).What, StringComparison.Ordinal);

    private static ModelCard Card(string? words, Action<JsonObject>? change = null)
    {
        using var folder = new MadeModelFolder().With("a.onnx", [1], "liveness", entry =>
        {
            entry["input"]!["crop"] = words;
            entry["output"] = new JsonObject { ["meaning"] = "shares", ["shape"] = new JsonArray("n", 3) };
            change?.Invoke(entry);
        });
        return Assert.Single(CatalogueReader.Read(folder.Path));
    }
}

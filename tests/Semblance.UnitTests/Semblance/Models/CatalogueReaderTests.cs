using System.Text.Json.Nodes;
using Semblance.Errors;
using Semblance.Models;

namespace Semblance.UnitTests.Models;

/// <summary>The reader and <c>CatalogueField</c>, which knows its place in the file.</summary>
public sealed class CatalogueReaderTests
{
    private static readonly byte[] Model = [1, 2, 3];

    [Fact]
    public void An_entry_is_read_field_by_field()
    {
        using var folder = new MadeModelFolder().With("a_model.onnx", Model, "embed", entry =>
        {
            entry["input"]!["shape"] = new JsonArray("n", 3, 112, "width");
            entry["input"]!["channels"] = "BGR";
            entry["input"]!["crop"] = "as it is";
            entry["operating_point"] = new JsonObject { ["threshold"] = 0.4, ["apcer"] = 0.1, ["measured_on"] = "made faces" };
            entry["input"]!["mean"] = new JsonArray(1.5, 2, 3);
            entry["output"] = new JsonObject { ["meaning"] = "a feature set", ["name"] = "y", ["shape"] = new JsonArray("n", 512) };
            entry["measured"] = new JsonObject { ["lfw"] = 0.995, ["note"] = "text" };
        });
        var card = Assert.Single(CatalogueReader.Read(folder.Path));
        Assert.Equal(("a_model", "a_model.onnx", folder.Path, 3L, "Apache-2.0", "made by a test"), (card.Name, card.File, card.Folder, card.Bytes, card.Licence, card.Origin));
        Assert.Equal(Path.Combine(folder.Path, "a_model.onnx"), card.FullPath);
        Assert.Equal((ModelTask.Embed, "x", null, 112, null, true), (card.Task, card.Input.Name, card.Input.Batch, card.Input.Height, card.Input.Width, card.Input.IsBgr));
        Assert.Equal([1.5f, 2, 3], card.Input.Mean);
        Assert.Equal(1 / 255f, card.Input.Scale);
        Assert.Equal(("a feature set", "y"), (card.Output, card.OutputName));
        Assert.Equal([512], card.OutputShape);
        Assert.Equal("0.995", card.Measured["lfw"]);
        Assert.Equal("as it is", card.Input.Crop);
        Assert.Equal(new OperatingPoint(0.4, 0.1, null, "made faces"), card.OperatingPoint);
    }

    [Fact]
    public void What_may_be_absent_has_a_plain_answer()
    {
        using var folder = new MadeModelFolder().With("a.onnx", Model, "detect", entry => entry.Remove("origin"));
        var card = Assert.Single(CatalogueReader.Read(folder.Path));
        Assert.Equal(("not stated", "made", null), (card.Origin, card.Output, card.OutputName));
        Assert.Empty(card.OutputShape);
        Assert.Null(card.OperatingPoint);
        Assert.Null(card.Input.Crop);
        Assert.Empty(card.Measured);
    }

    [Theory]
    [InlineData("detect", ModelTask.Detect)]
    [InlineData("embed", ModelTask.Embed)]
    [InlineData("liveness", ModelTask.Liveness)]
    [InlineData("head pose", ModelTask.HeadPose)]
    [InlineData("image quality", ModelTask.ImageQuality)]
    public void Every_task_is_known_by_its_text(string text, ModelTask task)
    {
        using var folder = new MadeModelFolder().With("a.onnx", Model, text);
        Assert.Equal(task, Assert.Single(CatalogueReader.Read(folder.Path)).Task);
    }

    public static TheoryData<string, string, string> Faults => new()
    {
        { "sha256", "\"ABC\"", "$.models[0].sha256 is not 64 lower-case hexadecimal digits" },
        { "bytes", "-1", "$.models[0].bytes is not a whole number of 0 or more" },
        { "bytes", "\"3\"", "$.models[0].bytes is not a whole number of 0 or more" },
        { "task", "\"recognise\"", "$.models[0].task is none of" },
        { "task", "null", "$.models[0] has no field 'task'" },
        { "file", "\"../a.onnx\"", "$.models[0].file is not a plain file name" },
        { "file", "7", "$.models[0].file is not a text" },
        { "operating_point", "{}", "$.models[0].operating_point has no field 'threshold'" },
        { "operating_point", "{\"threshold\": 1.5}", "$.models[0].operating_point.threshold is not a number from 0 to 1" },
        { "output", "{}", "$.models[0].output has no field 'meaning'" },
        { "measured", "[]", "$.models[0].measured is not an object" },
        { "input", "\"x\"", "$.models[0].input is not an object" },
        { "input.shape", "[1,3,64]", "$.models[0].input.shape does not have four sizes" },
        { "input.shape", "[1,3,0,64]", "$.models[0].input.shape[2] is neither a size of 1 or more nor the name of a free size" },
        { "input.shape", "5", "$.models[0].input.shape is not a list" },
        { "input.channels", "\"GBR\"", "$.models[0].input.channels is neither RGB nor BGR" },
        { "input.mean", "[1,2]", "$.models[0].input.mean does not have three numbers" },
        { "input.mean", "[1,2,\"3\"]", "$.models[0].input.mean[2] is not a number" },
        { "input.scale", "null", "$.models[0].input has no field 'scale'" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_wrong_field_is_named_by_its_place(string field, string value, string complaint)
    {
        using var folder = new MadeModelFolder().With("a.onnx", Model, "detect", entry =>
        {
            var names = field.Split('.');
            var parent = names.SkipLast(1).Aggregate<string, JsonNode>(entry, (node, name) => node[name]!);
            parent[names[^1]] = JsonNode.Parse(value);
        });
        var refusal = Assert.Throws<SemblanceException>(() => CatalogueReader.Read(folder.Path));
        Assert.Equal(ErrorCode.CatalogueInvalid, refusal.Code);
        Assert.Contains(complaint, refusal.What, StringComparison.Ordinal);
        Assert.Contains("catalogue.json", refusal.What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("\"\"")]
    [InlineData("\" \"")]
    public void A_model_without_a_licence_is_refused(string? licence)
    {
        using var folder = new MadeModelFolder().With("a.onnx", Model, "detect", entry => entry["licence"] = licence is null ? null : JsonNode.Parse(licence));
        var refusal = Assert.Throws<SemblanceException>(() => CatalogueReader.Read(folder.Path));
        Assert.Equal(ErrorCode.ModelLicenceMissing, refusal.Code);
        Assert.Contains("a.onnx", refusal.What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ \"models\": [")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{ \"models\": {} }")]
    public void What_is_no_catalogue_is_refused(string json)
    {
        using var folder = new MadeModelFolder().WithCatalogue(json);
        Assert.Equal(ErrorCode.CatalogueInvalid, Assert.Throws<SemblanceException>(() => CatalogueReader.Read(folder.Path)).Code);
    }

    [Fact]
    public void A_folder_without_a_catalogue_is_refused()
    {
        using var folder = new MadeModelFolder();
        Assert.Equal(ErrorCode.CatalogueInvalid, Assert.Throws<SemblanceException>(() => CatalogueReader.Read(folder.Path)).Code);
    }
}

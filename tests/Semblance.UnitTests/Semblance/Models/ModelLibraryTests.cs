using System.Text.Json.Nodes;
using Semblance.Errors;
using Semblance.Models;

namespace Semblance.UnitTests.Models;

public sealed class ModelLibraryTests
{
    private static readonly byte[] Model = [1, 2, 3];

    [Fact]
    public void A_model_is_found_by_its_name_or_an_unambiguous_beginning()
    {
        using var folder = new MadeModelFolder().With("alpha_1.onnx", Model, "detect").With("alpha_2.onnx", Model, "detect").With("beta.onnx", Model, "detect").With("alpha.onnx", Model, "embed");
        var library = ModelLibrary.Open(folder.Path);
        Assert.Equal("alpha_2", library.Require(ModelTask.Detect, "alpha_2").Name);
        Assert.Equal("beta", library.Require(ModelTask.Detect, "BE").Name);
        Assert.Equal("alpha", library.Require(ModelTask.Embed, "al").Name);
    }

    [Fact]
    public void A_beginning_that_fits_several_is_refused_with_their_names()
    {
        using var folder = new MadeModelFolder().With("alpha_1.onnx", Model, "detect").With("alpha_2.onnx", Model, "detect");
        var refusal = Assert.Throws<SemblanceException>(() => ModelLibrary.Open(folder.Path).Find(ModelTask.Detect, "alpha"));
        Assert.Equal(ErrorCode.ModelNotFound, refusal.Code);
        Assert.Contains("alpha_1, alpha_2", refusal.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_name_wins_over_longer_ones_that_begin_with_it()
    {
        using var folder = new MadeModelFolder().With("yunet_s.onnx", Model, "detect").With("yunet.onnx", Model, "detect");
        Assert.Equal("yunet", ModelLibrary.Open(folder.Path).Require(ModelTask.Detect, "yunet").Name);
    }

    [Fact]
    public void Without_a_name_a_model_of_any_size_comes_before_one_of_a_fixed_size()
    {
        using var folder = new MadeModelFolder().With("fixed.onnx", Model, "detect").With("free.onnx", Model, "detect", entry => entry["input"]!["shape"] = new JsonArray(1, 3, "h", "w"));
        Assert.Equal("free", ModelLibrary.Open(folder.Path).Require(ModelTask.Detect).Name);
    }

    [Fact]
    public void What_is_not_there_is_refused_with_where_was_searched_what_there_is_and_what_to_do()
    {
        using var folder = new MadeModelFolder().With("alpha.onnx", Model, "detect");
        var library = ModelLibrary.Open(folder.Path);
        Assert.Null(library.Find(ModelTask.Detect, "gamma"));
        var refusal = Assert.Throws<SemblanceException>(() => library.Require(ModelTask.Detect, "gamma"));
        Assert.Equal(ErrorCode.ModelNotFound, refusal.Code);
        Assert.Contains(folder.Path, refusal.What, StringComparison.Ordinal);
        Assert.Contains("There are: alpha", refusal.What, StringComparison.Ordinal);
        Assert.Contains(ModelFolders.Variable, refusal.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Models_that_work_together_are_named_with_a_plus_or_are_all_of_the_first_folder()
    {
        using var folder = new MadeModelFolder().With("live_b.onnx", Model, "liveness").With("live_a.onnx", Model, "liveness").With("beta.onnx", Model, "detect");
        var library = ModelLibrary.Open(folder.Path);
        Assert.Equal(["live_b", "live_a"], library.RequireAll(ModelTask.Liveness).Select(static card => card.Name), StringComparer.Ordinal);
        Assert.Equal(["live_a", "live_b"], library.RequireAll(ModelTask.Liveness, "live_a + LIVE_B+live_a").Select(static card => card.Name), StringComparer.Ordinal);
        Assert.Equal("live_a", Assert.Single(library.RequireAll(ModelTask.Liveness, "live_a")).Name);
        foreach (var wrong in new[] { "live_a+gamma", "live_a+", "live", string.Empty })
            Assert.Equal(ErrorCode.ModelNotFound, Assert.Throws<SemblanceException>(() => library.RequireAll(ModelTask.Liveness, wrong)).Code);
    }

    [Fact]
    public void A_named_folder_without_a_catalogue_is_refused()
    {
        using var folder = new MadeModelFolder();
        Assert.Equal(ErrorCode.ModelNotFound, Assert.Throws<SemblanceException>(() => ModelLibrary.Open(folder.Path)).Code);
    }
}

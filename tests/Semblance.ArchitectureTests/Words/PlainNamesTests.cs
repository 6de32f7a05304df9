using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;
using Semblance.ArchitectureTests.Samples;

namespace Semblance.ArchitectureTests.Words;

public sealed class PlainNamesTests
{
    [Fact]
    public void Types_and_folders_say_what_they_are() =>
        Verdict.Demand(PlainNames.Rule, PlainNames.Judge([.. Shipped.Sources, .. Shipped.Tests, .. SourceFile.ReadAll("bench"), .. SourceFile.ReadAll("training")]));

    [Theory]
    [InlineData("class FaceManager;", "FaceManager")]
    [InlineData("static class ImageHelpers;", "ImageHelpers")]
    [InlineData("record struct TemplateData(int A);", "TemplateData")]
    [InlineData("interface IFrameProcessor;", "IFrameProcessor")]
    [InlineData("class A { enum CommonThings { } }", "CommonThings")]
    [InlineData("delegate void UtilCallback();", "UtilCallback")]
    public void An_empty_word_in_a_type_is_found(string code, string name) =>
        Found.Only(PlainNames.Judge([Sample.Source("src/A/A.cs", code)]), $"src/A/A.cs: {name}");

    [Fact]
    public void An_empty_word_in_a_folder_is_found_and_longer_words_are_not()
    {
        var sources = new[] { Sample.Source("src/Semblance/Helpers/A.cs", "class A;"), Sample.Source("src/Semblance/B.cs", "class Database; class CommonalityIndex; class Datum;") };
        Found.Only(PlainNames.Judge(sources), "src/Semblance/Helpers");
    }
}

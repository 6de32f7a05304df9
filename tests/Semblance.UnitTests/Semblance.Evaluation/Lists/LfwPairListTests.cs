using Semblance.Errors;
using Semblance.Evaluation.Lists;

namespace Semblance.UnitTests.Evaluation.Lists;

public sealed class LfwPairListTests
{
    private static readonly string[] Files =
        ["Ada_L/Ada_L_0001.jpg", "Ada_L/Ada_L_0002.jpg", "Bo/Bo_0001.png", "Bo/Bo_0012.JPG", "Cy/Cy_0001.webp"];

    [Fact]
    public void Three_fields_are_one_person_and_four_are_two()
    {
        using var folder = new ListFolder(Files);
        var list = Read("Ada_L\t1\t2\nBo\t1\tCy\t1\n", folder);
        Assert.Equal(new LabelledPair("Ada_L/Ada_L_0001", "Ada_L/Ada_L_0002", true, 0, 1), list.Pairs[0]);
        Assert.Equal(new LabelledPair("Bo/Bo_0001", "Cy/Cy_0001", false, 0, 2), list.Pairs[1]);
        Assert.Equal(1, list.Folds);
        Assert.Equal(["Ada_L", "Ada_L", "Bo", "Cy"], list.Samples.Select(s => s.Subject), StringComparer.Ordinal);
        Assert.All(list.Samples, s => Assert.True(File.Exists(s.Path)));
    }

    [Fact]
    public void A_header_of_two_numbers_makes_folds()
    {
        using var folder = new ListFolder(Files);
        var list = Read("2\t1\nAda_L\t1\t2\nBo\t1\tCy\t1\nBo\t1\t12\nAda_L\t1\tCy\t1\n", folder);
        Assert.Equal([0, 0, 1, 1], list.Pairs.Select(p => p.Fold));
        Assert.Equal(2, list.Folds);
    }

    [Fact]
    public void A_header_of_one_number_makes_none()
    {
        using var folder = new ListFolder(Files);
        Assert.Equal(1, Read("1\r\nAda_L\t1\t2\r\nBo\t1\tCy\t1\r\n", folder).Folds);
    }

    [Fact]
    public void Blanks_in_place_of_tabs_and_empty_lines_are_fine()
    {
        using var folder = new ListFolder(Files);
        Assert.Equal(2, Read("\nAda_L 1 2\n\nBo 1 Cy 1", folder).Pairs.Count);
    }

    [Theory]
    [InlineData("Ada_L\t1\nBo\t1\tCy\t1", 1, "2 fields")]
    [InlineData("Ada_L\t1\t2\nBo\tx\tCy\t1", 2, "'x'")]
    [InlineData("Ada_L\t1\t2\nBo\t1\tBo\t12", 2, "two people")]
    [InlineData("Ada_L\t1\t3\nBo\t1\tCy\t1", 1, "Ada_L_0003")]
    [InlineData("500\nAda_L\t1\t2\nBo\t1\tCy\t1", 1, "promises 1000 pairs, but 2 follow")]
    [InlineData("0\t3\nAda_L\t1\t2\nBo\t1\tCy\t1", 1, "zero")]
    public void A_wrong_line_is_named_with_its_number(string text, int line, string what)
    {
        using var folder = new ListFolder(Files);
        var refusal = Assert.Throws<SemblanceException>(() => Read(text, folder));
        Assert.Equal(ErrorCode.InputListInvalid, refusal.Code);
        Assert.Contains($"line {line}:", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(what, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing\n\n")]
    [InlineData("Ada_L\t1\t2")]
    [InlineData("Bo\t1\tCy\t1")]
    public void A_list_without_both_kinds_is_refused(string text)
    {
        using var folder = new ListFolder(Files);
        Assert.Equal(ErrorCode.InputListInvalid, Assert.Throws<SemblanceException>(() => Read(text, folder)).Code);
    }

    [Fact]
    public void A_list_or_folder_that_is_not_there_is_not_found()
    {
        using var folder = new ListFolder(Files);
        Assert.Equal(ErrorCode.InputNotFound, Assert.Throws<SemblanceException>(() => PairListReader.ReadFile(folder.Path + "/no.txt", folder.Path)).Code);
        Assert.Equal(ErrorCode.InputNotFound, Assert.Throws<SemblanceException>(() => PairListReader.ReadFile(folder.Path + "/no.txt", folder.Path + "/no")).Code);
    }

    private static PairList Read(string text, ListFolder folder)
    {
        using var reader = new StringReader(text);
        return PairListReader.Read(reader, "pairs.txt", folder.Path);
    }
}

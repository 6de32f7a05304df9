using Semblance.Errors;
using Semblance.Evaluation.Lists;

namespace Semblance.UnitTests.Evaluation.Lists;

public sealed class CsvPairListTests
{
    private static readonly string[] Files = ["1.jpg", "2.jpg", "3.jpg", "4.jpg", "a, b.jpg"];

    [Theory]
    [InlineData("a,b,mated\n1.jpg,2.jpg,1\n1.jpg,3.jpg,0\n")]
    [InlineData("file1,file2,label\n1.jpg,2.jpg,same\n1.jpg,3.jpg,different\n")]
    [InlineData("Label;File1;File2;note\nTRUE;1.jpg;2.jpg;x\nFalse;1.jpg;3.jpg;\n")]
    [InlineData("image1\timage2\tsame\n1\t2\tyes\n1\t3\tno\n")]
    [InlineData("\uFEFF\"first\",\"second\",\"mated\"\n\"1.jpg\",\"2.jpg\",\"1\"\n1.jpg,3.jpg,\"0\"\n")]
    public void Columns_are_found_by_name(string text)
    {
        using var folder = new ListFolder(Files);
        var list = Read(text, folder);
        Assert.Equal([true, false], list.Pairs.Select(p => p.Mated));
        Assert.Equal([2, 3], list.Pairs.Select(p => p.Line));
        Assert.Equal(3, list.Samples.Count);
        Assert.All(list.Samples, s => Assert.True(File.Exists(s.Path)));
    }

    [Fact]
    public void Mated_pairs_make_people()
    {
        using var folder = new ListFolder(Files);
        var list = Read("a,b,mated\n2.jpg,1.jpg,1\n3.jpg,1.jpg,1\n4.jpg,1.jpg,0\n", folder);
        Assert.Equal(["2.jpg", "2.jpg", "2.jpg", "4.jpg"], list.Samples.Select(s => s.Subject), StringComparer.Ordinal);
    }

    [Fact]
    public void People_and_folds_may_be_given()
    {
        using var folder = new ListFolder(Files);
        var list = Read("a,b,mated,subject_a,subject_b,fold\n1.jpg,2.jpg,1,X,X,10\n3.jpg,4.jpg,0,Y,Z,2\n", folder);
        Assert.Equal(["X", "X", "Y", "Z"], list.Samples.Select(s => s.Subject), StringComparer.Ordinal);
        Assert.Equal([1, 0], list.Pairs.Select(p => p.Fold));
    }

    [Fact]
    public void Quoted_fields_may_hold_separators()
    {
        using var folder = new ListFolder(Files);
        Assert.Equal("a, b.jpg", Read("a,b,mated\n\"a, b.jpg\",2.jpg,1\n1.jpg,3.jpg,0\n", folder).Pairs[0].First);
    }

    [Theory]
    [InlineData("a,b,mated\n1.jpg,2.jpg,maybe\n", 2, "'maybe'")]
    [InlineData("a,b,mated\n1.jpg,2.jpg\n", 2, "2 fields")]
    [InlineData("a,b,mated\n1.jpg,\"2.jpg,1\n", 2, "quoted")]
    [InlineData("a,b,mated\n1.jpg,,1\n", 2, "empty")]
    [InlineData("a,b,mated\n1.jpg,2.jpg,1\n1.jpg,9.jpg,0\n", 3, "9.jpg")]
    [InlineData("a,b,mated\n1.jpg,2.jpg,1\n2.jpg,3.jpg,1\n1.jpg,3.jpg,0\n", 4, "not mated")]
    [InlineData("a,b,mated,subject_a,subject_b\n1.jpg,2.jpg,1,X,Y\n", 2, "people differ")]
    [InlineData("a,b,mated,subject_a,subject_b\n1.jpg,2.jpg,1,X,X\n1.jpg,3.jpg,0,Y,Z\n", 3, "'X' before")]
    public void A_wrong_line_is_named_with_its_number(string text, int line, string what)
    {
        using var folder = new ListFolder(Files);
        var refusal = Assert.Throws<SemblanceException>(() => Read(text, folder));
        Assert.Equal(ErrorCode.InputListInvalid, refusal.Code);
        Assert.Contains($"line {line}:", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(what, refusal.Message, StringComparison.Ordinal);
    }

    private static PairList Read(string text, ListFolder folder)
    {
        using var reader = new StringReader(text);
        return PairListReader.Read(reader, "pairs.csv", folder.Path);
    }
}

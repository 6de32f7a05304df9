using Semblance.Errors;
using Semblance.Evaluation.Lists;

namespace Semblance.UnitTests.Evaluation.Lists;

public sealed class StrangerListTests
{
    [Fact]
    public void Pictures_are_grouped_by_population()
    {
        using var folder = new ListFolder("a/1.jpg", "2.jpg", "3.jpg");
        var list = Read(folder, "population,file\nnorth,a/1.jpg\nsouth,2.jpg\nnorth,3.jpg\n");
        Assert.Equal(["a/1.jpg", "3.jpg"], list["north"].Select(sample => sample.SampleId), StringComparer.Ordinal);
        Assert.All(list.SelectMany(group => group), sample => Assert.True(File.Exists(sample.Path)));
    }

    [Fact]
    public void Without_a_population_there_is_one_nameless_group()
    {
        using var folder = new ListFolder("1.jpg", "2.jpg");
        Assert.Equal(2, Read(folder, "file\n1.jpg\n2.jpg\n")[string.Empty].Count());
    }

    [Theory]
    [InlineData("picture\n1.jpg\n", "line 1")]
    [InlineData("file,population\n1.jpg\n", "line 2")]
    [InlineData("file,population\n1.jpg,x\nnone.jpg,x\n", "line 3")]
    public void A_refusal_names_the_line(string text, string place)
    {
        using var folder = new ListFolder("1.jpg");
        var refusal = Assert.Throws<SemblanceException>(() => Read(folder, text));
        Assert.Equal(ErrorCode.InputListInvalid, refusal.Code);
        Assert.Contains(place, refusal.Message, StringComparison.Ordinal);
    }

    private static ILookup<string, ListedSample> Read(ListFolder folder, string text)
    {
        var file = Path.Combine(folder.Path, "list.csv");
        File.WriteAllText(file, text);
        return StrangerList.Read(file);
    }
}

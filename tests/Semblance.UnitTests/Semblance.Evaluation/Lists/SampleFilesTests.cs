using Semblance.Evaluation.Lists;

namespace Semblance.UnitTests.Evaluation.Lists;

public sealed class SampleFilesTests
{
    [Theory]
    [InlineData("a.jpg", true)]
    [InlineData("a.AVIF", true)]
    [InlineData("a.jp2", false)]
    [InlineData("a.ppm", false)]
    [InlineData("a.pgm", false)]
    [InlineData("a.txt", false)]
    public void Files_that_the_decoder_does_not_know_are_no_pictures(string file, bool expected) =>
        Assert.Equal(expected, SampleFiles.IsPicture(file));

    [Fact]
    public void A_file_is_found_by_its_stem()
    {
        using var folder = new ListFolder("one.pgm", "two.PNG");
        Assert.Null(SampleFiles.FindByStem(Path.Combine(folder.Path, "one")));
        Assert.Equal(Path.Combine(folder.Path, "two.PNG"), SampleFiles.FindByStem(Path.Combine(folder.Path, "two")));
    }
}

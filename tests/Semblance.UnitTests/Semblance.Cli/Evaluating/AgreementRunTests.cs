using Semblance.Cli.Evaluating;

namespace Semblance.UnitTests.Cli.Evaluating;

public sealed class AgreementRunTests
{
    [Fact]
    public void Pictures_are_paired_by_place_and_named_below_the_folder()
    {
        var reference = new[] { MadeFaces.Picture("/p/x/1.jpg", MadeFaces.At(0)), MadeFaces.Picture("/p/2.jpg") };
        var tested = new[] { MadeFaces.Picture("/p/x/1.jpg"), MadeFaces.Picture("/p/2.jpg", MadeFaces.At(0), MadeFaces.At(0)) };
        var samples = AgreementRun.Pair("/p", reference, tested, faceFree: null);
        Assert.Equal([(Path.Combine("x", "1.jpg"), 1, 0, false), ("2.jpg", 0, 2, false)], samples.Select(sample => (sample.SampleId, sample.Reference.Count, sample.Tested.Count, sample.IsFaceFree)));
    }

    [Fact]
    public void The_word_is_looked_for_in_the_file_name_alone()
    {
        var pictures = new[] { MadeFaces.Picture("/noface/cat-NoFace.jpg"), MadeFaces.Picture("/noface/anna.jpg") };
        Assert.Equal([true, false], AgreementRun.Pair("/noface", pictures, pictures, "noface").Select(sample => sample.IsFaceFree));
    }

    [Fact]
    public void A_picture_that_no_detector_saw_is_left_out()
    {
        var broken = new[] { MadeFaces.Broken("/p/1.jpg"), MadeFaces.Picture("/p/2.jpg") };
        Assert.Equal("2.jpg", Assert.Single(AgreementRun.Pair("/p", broken, broken, null)).SampleId);
    }
}

using Semblance.Cli.Identifying;
using Semblance.Comparison;
using Semblance.UnitTests.Comparison;
using static Semblance.UnitTests.Cli.MadeFaces;

namespace Semblance.UnitTests.Cli.Identifying;

/// <summary>The table says FMR 1e-3 at 0.3, sure to within the half and the double of it.</summary>
public sealed class FaceIdentifierTests
{
    [Fact]
    public void Finds_the_person_with_the_rates_that_the_score_stands_for()
    {
        var found = Identify(10, 80, ("Ada", 0), ("Ben", 90 - 7.47));
        Assert.Equal((Decision.Match, "Ada"), (found.Decision, found.Match?.Name));

        // Ben stands 72.53 degrees away, at a cosine of 0.3: FMR 1e-3 of one comparison, 2e-3 of a search among two.
        Assert.Equal(0.3, found.Candidates[1].Outcome.Score.Similarity, 5e-3);
        Assert.Equal(1e-3, found.Candidates[1].Outcome.FalseMatchRate.Value, 1.5e-4);
        Assert.Equal(2e-3, found.Candidates[1].FalsePositiveIdentificationRate.Value, 3e-4);
        Assert.Equal([1, 2], found.Candidates.Select(candidate => candidate.Rank));
    }

    [Fact]
    public void A_stranger_is_nobody()
    {
        var found = Identify(180, 80, ("Ada", 0), ("Ben", 80));
        Assert.Equal(Decision.NonMatch, found.Decision);
        Assert.Null(found.Match);
    }

    [Fact]
    public void A_poor_probe_can_not_be_called_nobody()
    {
        var found = Identify(180, 1, ("Ada", 0));
        Assert.Equal(Decision.Undecided, found.Decision);
        Assert.Contains(found.Reasons, reason => reason.StartsWith("Quality of the probe: The pose", StringComparison.Ordinal));
    }

    [Fact]
    public void A_poor_probe_may_still_match() => Assert.Equal("Ada", Identify(0, 1, ("Ada", 0)).Match?.Name);

    [Fact]
    public void A_second_match_is_told()
    {
        var found = Identify(5, 80, ("Ada", 0), ("Ida", 20));
        Assert.Equal("Ada", found.Match?.Name);
        Assert.Contains(found.Reasons, reason => reason.StartsWith("Ida scores above the threshold too", StringComparison.Ordinal));
    }

    private static IdentifiedFace Identify(double probe, int quality, params (string Name, double Degrees)[] people)
    {
        var gallery = MemoryGallery.Enrol([.. people.Select(person => Reference(person.Name, person.Degrees))]);
        return new FaceIdentifier(gallery, SearchThreshold.For(CalibrationTables.Straight, 1e-3, 1e-2, gallery.Size), 5).Identify(At(probe, quality));
    }
}

using Semblance.Cli.Demo;
using Semblance.Cli.Identifying;
using Semblance.UnitTests.Comparison;
using static Semblance.UnitTests.Cli.MadeFaces;
using Semblance.Quality;

namespace Semblance.UnitTests.Cli.Demo;

/// <summary>Ada stands at 0 degrees, Ben at 90; a claim or search is judged at an FMR of 1e-3, a cosine near 0.3.</summary>
public sealed class DemoVerdictTests
{
    private static readonly MemoryGallery Gallery = MemoryGallery.Enrol([Reference("Ada", 0), Reference("Ben", 90)]);

    [Theory]
    [InlineData("Ada", 10, 80, nameof(DemoVerdict.Right))] // a true claim that matches
    [InlineData("Ben", 10, 80, nameof(DemoVerdict.Wrong))] // a false claim that matches
    [InlineData("Ben", 120, 80, nameof(DemoVerdict.Right))] // a false claim that is turned down
    [InlineData("Ada", 120, 80, nameof(DemoVerdict.Wrong))] // a true claim that is turned down
    [InlineData("Ada", 120, 1, nameof(DemoVerdict.Undecided))] // turned down, but the picture is too weak to say so
    public void A_claim_is_judged_by_who_the_picture_shows(string shows, double degrees, int quality, string expected)
    {
        var ada = Gallery.Subjects[0];
        var threshold = SearchThreshold.For(CalibrationTables.Straight, 1e-3, 1e-3, 1);
        var probe = Reference(shows, degrees, quality);
        Assert.Equal(expected, new DemoClaim(probe, ada, ada.References[0], threshold, threshold.Decide(Gallery.Compare(probe.Face!, ada).Score, QualityLimits.Of(probe.Face!.Quality, "the probe"))).Verdict.ToString());
    }

    [Theory]
    [InlineData("Ada", true, 10, 80, nameof(DemoVerdict.Right))]
    [InlineData("Ada", true, 80, 80, nameof(DemoVerdict.Wrong))] // taken for Ben
    [InlineData("Ada", true, 200, 80, nameof(DemoVerdict.Wrong))] // taken for nobody
    [InlineData("Cleo", false, 80, 80, nameof(DemoVerdict.Wrong))]
    [InlineData("Cleo", false, 200, 80, nameof(DemoVerdict.Right))]
    [InlineData("Cleo", false, 200, 1, nameof(DemoVerdict.Undecided))]
    public void A_search_is_judged_by_who_the_picture_shows(string shows, bool isEnrolled, double degrees, int quality, string expected) =>
        Assert.Equal(expected, Search(shows, isEnrolled, degrees, quality).Verdict.ToString());

    [Fact]
    public void Without_a_face_there_is_no_answer() => Assert.Equal(DemoVerdict.NoFace, new DemoSearch(new GalleryPicture("Ada", Picture("a.jpg")), true, null).Verdict);

    [Fact]
    public void Trials_are_counted_by_verdict() =>
        Assert.Equal(new DemoTally("kind", 4, 2, 1, 1, 0), DemoTally.Of("kind", [DemoVerdict.Right, DemoVerdict.Wrong, DemoVerdict.Right, DemoVerdict.Undecided]));

    [Theory]
    [InlineData(10, 0, false)]
    [InlineData(10, 1, false)] // one stranger of ten, two pictures each, at a claim of 1e-2: chance can't be ruled out
    [InlineData(10, 6, true)]
    public void More_strangers_than_claimed_are_told(int strangers, int taken, bool isBroken)
    {
        var searches = Enumerable.Range(0, strangers).SelectMany(person => new[] { 80, 82 }.Select(angle => Search($"s{person}", false, person < taken ? angle : 180 + angle, 80))).ToArray();
        var warning = RateClaim.Broken(searches, SearchThreshold.For(CalibrationTables.Straight, 1e-2, 1e-2, Gallery.Size));
        Assert.Equal(isBroken, warning is not null);
        if (isBroken)
            Assert.StartsWith("Of 20 strangers' pictures 12 were taken for somebody, 6.0e-1 where 1.0e-2 was claimed", warning, StringComparison.Ordinal);
    }

    private static DemoSearch Search(string shows, bool isEnrolled, double degrees, int quality)
    {
        var probe = Reference(shows, degrees, quality);
        return new DemoSearch(probe, isEnrolled, new FaceIdentifier(Gallery, SearchThreshold.For(CalibrationTables.Straight, 1e-3, 1e-3, Gallery.Size), 2).Identify(probe.Face!));
    }
}

using Semblance.Imaging;
using Semblance.Recognition.Bands;
using Semblance.Recognition.Identify;
using Semblance.Recognition.Watch;
using Semblance.Vault.Galleries;
using static Semblance.UnitTests.Recognition.MadeReferences;
using static Semblance.UnitTests.Recognition.Watch.MadeAnswers;

namespace Semblance.UnitTests.Recognition.Watch;

public sealed class TrackWatchTests
{
    private const double Rate = 3e-2;

    private static readonly CameraRules Gate = new(new CameraName("gate")) { Gallery = new GalleryName("staff"), MaxLooks = 3 };
    private static readonly Guid Id = new("33333333-3333-4333-8333-333333333333");

    [Theory]
    [InlineData(9e-3, ScoreBand.Match)]
    [InlineData(1e-3, ScoreBand.StrongMatch)]
    public void A_match_is_strong_where_a_tenth_of_a_look_s_rate_would_have_been_met(double fpir, ScoreBand band)
    {
        var visit = Begun();
        Assert.True(visit.Take(Match(1, fpir), Rate, 70));
        Assert.Equal(band, Told(visit).Band);
    }

    [Fact]
    public void Weaker_looks_do_not_weaken_what_stands()
    {
        var visit = Begun();
        visit.Take(Match(1), Rate, 70);
        Assert.False(visit.Take(Answer(Verdict.Unknown), Rate, 20));
        var told = Told(visit);
        Assert.Equal((ScoreBand.StrongMatch, 70, Subject(1), Rate), (told.Band, told.Quality, told.Subject, told.FalsePositiveIdentificationRate));
    }

    [Fact]
    public void Shots_of_two_people_name_nobody_any_more()
    {
        var visit = Begun();
        Assert.False(visit.Doubt());
        visit.Take(Match(1), Rate, 70);
        Assert.True(visit.Doubt());
        Assert.Equal((ScoreBand.AskHuman, null, false), (Told(visit).Band, Told(visit).Subject, visit.WantsLook));
    }

    [Fact]
    public void Looks_are_spent()
    {
        var visit = Begun();
        for (var k = 0; k < 3; k++)
        {
            Assert.True(visit.WantsLook);
            visit.Take(Answer(Verdict.Unknown), Rate, 50);
        }

        Assert.False(visit.WantsLook);
        Assert.Equal((ScoreBand.Unknown, 3), (Told(visit).Band, visit.Looks));
    }

    [Fact]
    public void A_visit_begins_where_it_may_be_told_and_collects_its_zones()
    {
        var camera = Gate with { Zones = [new WatchZone("left", [(0, 0), (0.5, 0), (0.5, 1), (0, 1)]), new WatchZone("right", [(0.6, 0), (1, 0), (1, 1), (0.6, 1)])] };
        var visit = new TrackWatch(Id, camera, Seen(0, 105));
        Assert.False(visit.See(Seen(0, 105)));
        Assert.False(visit.WantsLook);
        Assert.True(visit.See(Seen(1, 150)));
        Assert.False(visit.See(Seen(2, 10)));
        Assert.False(visit.See(Seen(3, 150)));
        var told = visit.Tell(WatchEventKind.TrackEnded, Id);
        Assert.Equal(["right", "left"], told.Zones, StringComparer.Ordinal);
        Assert.Equal((TimeSpan.FromSeconds(2), Id, (200, 100)), (told.Dwell, told.Track, told.PictureSize));
    }

    private static TrackWatch Begun()
    {
        var visit = new TrackWatch(Id, Gate, Seen(0, 10));
        visit.See(Seen(0, 10));
        return visit;
    }

    private static WatchEvent Told(TrackWatch visit) => visit.Tell(WatchEventKind.Identified, Id);

    private static Sighting Seen(double seconds, float x) => new(DateTimeOffset.UnixEpoch.AddSeconds(seconds), TimeSpan.FromSeconds(seconds), new PixelBox(x, 20, 10, 10), 200, 100);
}

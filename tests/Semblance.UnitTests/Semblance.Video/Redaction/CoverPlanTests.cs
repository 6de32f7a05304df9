using Semblance.Detection;
using Semblance.Imaging;
using Semblance.Recognition.Identify;
using Semblance.Video.Following;
using Semblance.Video.Redaction;
using Semblance.Video.Tracking;

namespace Semblance.UnitTests.Video.Redaction;

public sealed class CoverPlanTests
{
    [Theory]
    [InlineData(RedactionWish.All, null, true)]
    [InlineData(RedactionWish.All, Verdict.Match, true)]
    [InlineData(RedactionWish.AllButGallery, null, true)]
    [InlineData(RedactionWish.AllButGallery, Verdict.Match, false)]
    [InlineData(RedactionWish.AllButGallery, Verdict.AskHuman, true)]
    [InlineData(RedactionWish.AllButGallery, Verdict.Unknown, true)]
    [InlineData(RedactionWish.GalleryOnly, null, true)]
    [InlineData(RedactionWish.GalleryOnly, Verdict.Match, true)]
    [InlineData(RedactionWish.GalleryOnly, Verdict.AskHuman, true)]
    [InlineData(RedactionWish.GalleryOnly, Verdict.Unknown, false)]
    public void In_doubt_a_face_is_covered(RedactionWish wish, Verdict? verdict, bool isCovered)
    {
        var plan = Plan(wish, (0, 1, 10));
        if (verdict is { } said)
            plan.Judge(new TrackId(1), said);
        Assert.Equal(isCovered, plan.At(TimeSpan.Zero).Any());
        Assert.Equal((1, isCovered ? 1 : 0), (plan.Tracks, plan.Covered));
    }

    [Fact]
    public void Answers_that_contradict_each_other_are_a_doubt()
    {
        var plan = Plan(RedactionWish.AllButGallery, (0, 1, 10));
        plan.Judge(new TrackId(1), Verdict.Match);
        plan.Judge(new TrackId(1), Verdict.Unknown);
        Assert.Single(plan.At(TimeSpan.Zero));
    }

    [Fact]
    public void What_is_known_late_holds_for_the_beginning()
    {
        var plan = Plan(RedactionWish.AllButGallery, (0, 1, 10), (1, 1, 12));
        plan.Judge(new TrackId(1), Verdict.Match);
        Assert.Empty(plan.At(TimeSpan.Zero));
    }

    [Fact]
    public void A_box_that_is_nobody_s_is_covered_unless_it_lies_on_a_face_that_is_shown()
    {
        var plan = Plan(RedactionWish.AllButGallery, (0, 1, 10), (0.04, null, 11), (0.08, null, 200));
        plan.Judge(new TrackId(1), Verdict.Match);
        Assert.Equal(210, Assert.Single(plan.At(TimeSpan.FromSeconds(0.06))).Centre.X, 1e-3);
    }

    [Fact]
    public void A_box_that_is_nobody_s_is_covered_just_before_and_after_it_over_the_turn_of_a_second_too()
    {
        var plan = Plan(RedactionWish.All, (0.9, null, 10), (5.1, null, 10));
        Assert.Equal([true, true, false, true, false], new[] { 0.6, 1.2, 3, 4.8, 5.6 }.Select(at => plan.At(TimeSpan.FromSeconds(at)).Any()));
    }

    [Fact]
    public void The_film_has_the_usual_distance_of_its_frames() =>
        Assert.Equal(25, Plan(RedactionWish.All, (0, 1, 0), (0.04, 1, 0), (0.08, 1, 0), (0.5, 1, 0), (0.54, 1, 0)).PerSecond);

    private static CoverPlan Plan(RedactionWish wish, params (double Seconds, int? Track, float X)[] frames)
    {
        var plan = new CoverPlan(wish);
        foreach (var (seconds, track, x) in frames)
        {
            var face = new DetectedFace(new PixelBox(x, 0, 20, 20), 0.9f, new FaceLandmarks(new(x, 5), new(x + 10, 5), new(x + 5, 8), new(x, 12), new(x + 10, 12)));
            var time = TimeSpan.FromSeconds(seconds);
            plan.See(new FollowedFrame(time, [face], new TrackedFrame(time, [track is { } number ? new TrackId(number) : null], [], [], [], [], []), [], [], IsCut: false));
        }

        return plan;
    }
}

using Semblance.Detection;
using Semblance.Errors;
using Semblance.Imaging;
using Semblance.UnitTests.Video.Tracking;
using Semblance.Video.BestShot;

namespace Semblance.UnitTests.Video.BestShot;

public sealed class ShotChoiceTests
{
    [Fact]
    public void A_face_that_stands_before_a_camera_for_ten_minutes_costs_what_a_track_may_cost()
    {
        var random = new Random(8);
        var analyses = Count(3_000, _ => MadeWalker.Face(MadeWalker.BoxAround(300, 300, 100 + (6 * random.NextSingle())), 0.85f + (0.05f * random.NextSingle())));
        // Waits of 0.4 s times 1.5, 2.25, ... reach ten minutes with the seventeenth, one beyond the most that a track may cost; jitter of a few points of promise adds none.
        Assert.InRange(analyses, 3, 16);
    }

    [Fact]
    public void A_walker_who_comes_near_is_looked_at_a_few_times_and_at_the_end_when_large()
    {
        var choice = new ShotChoice();
        var last = 0;
        for (var frame = 0; frame < 25; frame++)
        {
            var (face, time) = (MadeWalker.Face(MadeWalker.BoxAround(300, 300, 30 + (6 * frame))), TimeSpan.FromSeconds(0.2 * frame));
            if (!choice.IsWorthwhile(face, time))
                continue;
            choice.Analysed(face, time);
            last = frame;
        }

        Assert.InRange(choice.Analyses, 3, 12);
        Assert.InRange(last, 8, 24);
    }

    [Fact]
    public void Profiles_and_tiny_faces_are_never_analysed()
    {
        Assert.Equal(0, Count(100, _ => MadeWalker.Face(MadeWalker.BoxAround(300, 300, 20))));
        Assert.Equal(0, Count(100, _ => Turned(1)));
    }

    [Fact]
    public void A_head_that_turns_to_the_camera_is_analysed_when_it_looks_there()
    {
        var choice = new ShotChoice();
        var times = new List<double>();
        for (var frame = 0; frame <= 10; frame++)
        {
            var (face, time) = (Turned(1 - (frame / 10.0)), TimeSpan.FromSeconds(0.1 * frame));
            if (!choice.IsWorthwhile(face, time))
                continue;
            choice.Analysed(face, time);
            times.Add(frame);
        }

        Assert.InRange(times[^1], 9, 10);
    }

    [Fact]
    public void No_track_costs_more_than_the_limit()
    {
        var random = new Random(8);
        Assert.Equal(4, Count(3_000, _ => Turned(0.4 * random.NextDouble()), new ShotChoiceOptions { MaxAnalyses = 4, FirstWait = TimeSpan.FromSeconds(0.05), WaitGrowth = 1.1 }));
    }

    [Fact]
    public void A_promise_grows_with_size_with_score_and_with_a_look_into_the_camera()
    {
        static double Of(float size, float score, double turn) => FacePromise.Of(Turned(turn, size, score));
        Assert.True(Of(40, 0.9f, 0) < Of(80, 0.9f, 0));
        Assert.True(Of(80, 0.5f, 0) < Of(80, 0.9f, 0));
        Assert.True(Of(80, 0.9f, 0.5) < Of(80, 0.9f, 0));
        Assert.InRange(Of(200, 0.95f, 0), 99, 100);
        Assert.Equal(0, FacePromise.Of(new DetectedFace(new PixelBox(0, 0, 0, 0), float.NaN, default)));
    }

    [Fact]
    public void Options_out_of_range_are_refused() =>
        Assert.Equal(ErrorCode.OptionOutOfRange, Assert.Throws<SemblanceException>(() => new ShotChoice(new ShotChoiceOptions { WaitGrowth = 1 })).Code);

    private static int Count(int frames, Func<int, DetectedFace> faceOf, ShotChoiceOptions? options = null)
    {
        var choice = new ShotChoice(options);
        for (var frame = 0; frame < frames; frame++)
        {
            var (face, time) = (faceOf(frame), TimeSpan.FromSeconds(0.2 * frame));
            if (choice.IsWorthwhile(face, time))
                choice.Analysed(face, time);
        }

        return choice.Analyses;
    }

    /// <summary>0 frontal, 1 profile: the nose goes to one eye and the eyes draw together.</summary>
    private static DetectedFace Turned(double turn, float size = 100, float score = 0.9f)
    {
        var box = MadeWalker.BoxAround(300, 300, size);
        PixelPoint At(double x, double y) => new((float)(box.X + (x * size)), (float)(box.Y + (y * size)));
        var half = 0.2 * (1 - (0.7 * turn));
        return new DetectedFace(box, score, new FaceLandmarks(At(0.5 - half, 0.4), At(0.5 + half, 0.4), At(0.5 + (turn * half), 0.6), At(0.5 - half, 0.8), At(0.5 + half, 0.8)));
    }
}

using Semblance.Errors;
using Semblance.Video.Tracking;

namespace Semblance.UnitTests.Video.Tracking;

public sealed class FaceTrackerTests
{
    [Fact]
    public async Task A_face_gets_a_number_at_its_second_look_and_keeps_it()
    {
        var scene = new MadeScene(MadeWalker.Steady(0, 100, 300, 150, 0));
        await scene.RunAsync(0, 4);
        Assert.Null(scene.Said[0][0]);
        Assert.All(scene.Said[0][1..], number => Assert.Equal(1, number));
        var began = Assert.Single(scene.Frames, frame => frame.Began.Count > 0);
        Assert.Equal((TimeSpan.FromSeconds(0.2), TimeSpan.Zero), (began.Time, began.Began[0].FirstSeen));
        Assert.Equal(0, scene.Asked);
    }

    [Fact]
    public async Task A_track_parts_from_a_face_that_hardly_is_its_own_and_goes_on_where_its_own_is_known_again()
    {
        var scene = new MadeScene(MadeWalker.Steady(0, 100, 300, 0, 0));
        await scene.RunAsync(0, 1);
        Assert.False(scene.Tracker.Part(new TrackId(1), MadeWalker.Look(0, 0.5, new Random(1))));
        Assert.False(scene.Tracker.Part(new TrackId(9), MadeWalker.Look(1, 0.5, new Random(1))));
        Assert.True(scene.Tracker.Part(new TrackId(1), MadeWalker.Look(1, 0.5, new Random(1))));
        Assert.Equal(TrackState.Lost, Assert.Single(scene.Tracker.Tracks).State);
        var frame = await scene.ShowAsync(1);
        Assert.Equal((1, 1), (frame.Faces[0]?.Number, Assert.Single(frame.Resumed).Id.Number));
    }

    [Fact]
    public async Task A_look_before_the_number_is_told_with_the_number()
    {
        var scene = new MadeScene(MadeWalker.Steady(0, 100, 300, 150, 0));
        await scene.RunAsync(0, 1);
        Assert.Equal((1, TimeSpan.Zero), (Assert.Single(scene.Frames[1].Earlier).Track.Number, scene.Frames[1].Earlier[0].Time));
        Assert.All(scene.Frames.Skip(2), frame => Assert.Empty(frame.Earlier));
    }

    [Fact]
    public async Task Who_is_known_needs_one_look_alone()
    {
        var scene = new MadeScene(MadeWalker.Steady(0, 100, 300, 0, 0).Hidden(2, 8));
        await scene.RunAsync(0, 8.1);
        Assert.Equal(1, scene.Said[0][^1]);
        Assert.Equal(1, Assert.Single(scene.Frames[^1].Resumed).Id.Number);
    }

    [Fact]
    public async Task A_face_seen_once_and_again_two_seconds_later_is_one_track_where_it_is_known()
    {
        // Somebody else was lost before, so that faces are asked for at their first look.
        var scene = new MadeScene(MadeWalker.Steady(1, 100, 300, 0, 0, to: 1), MadeWalker.Steady(0, 900, 300, 0, 0, from: 2, to: 4.3).Hidden(2.1, 4.1));
        await scene.RunAsync(0, 5);
        Assert.Equal([2], scene.NumbersOf(1));
        Assert.Equal(TimeSpan.FromSeconds(2), Assert.Single(scene.Frames, frame => frame.Began.Any(track => track.Id.Number == 2)).Earlier[0].Time);
    }

    [Fact]
    public async Task A_track_whose_best_shots_are_a_lost_ones_goes_on_under_the_older_number()
    {
        // The first faces show too little, so nobody is known by them.
        var scene = new MadeScene(MadeWalker.Steady(0, 100, 300, 0, 0, to: 2), MadeWalker.Steady(0, 900, 300, 0, 0, from: 5)) { HasEmbeddings = false };
        await scene.RunAsync(0, 6);
        Assert.Equal([2], scene.NumbersOf(1));
        Assert.Null(scene.Tracker.Join(new TrackId(2), MadeWalker.Look(5, 0.1, new Random(1))));
        Assert.Null(scene.Tracker.Join(new TrackId(9), MadeWalker.Look(0, 0.1, new Random(1))));
        Assert.Equal(new TrackId(1), scene.Tracker.Join(new TrackId(2), MadeWalker.Look(0, 0.1, new Random(1))));
        var frame = await scene.ShowAsync(6);
        Assert.Equal((1, 1, 2), (frame.Faces[0]?.Number, Assert.Single(frame.Resumed).Id.Number, Assert.Single(frame.Ended).Id.Number));
        Assert.Equal(new TrackJoin(new TrackId(2), new TrackId(1)), Assert.Single(frame.Joined));
        Assert.Empty((await scene.ShowAsync(6.2)).Joined);
    }

    [Fact]
    public async Task Who_was_there_at_the_same_time_is_not_joined()
    {
        var scene = new MadeScene(MadeWalker.Steady(0, 100, 300, 0, 0, to: 3), MadeWalker.Steady(0, 900, 300, 0, 0, from: 2)) { HasEmbeddings = false };
        await scene.RunAsync(0, 4);
        Assert.Null(scene.Tracker.Join(new TrackId(2), MadeWalker.Look(0, 0.1, new Random(1))));
    }

    [Fact]
    public async Task A_face_seen_once_gets_no_number()
    {
        var scene = new MadeScene(MadeWalker.Steady(0, 100, 300, 0, 0, to: 0.1));
        await scene.RunAsync(0, 3);
        Assert.Empty(scene.NumbersOf(0));
        Assert.Empty(scene.Tracker.Tracks);
    }

    [Fact]
    public async Task A_walker_of_two_faces_between_two_frames_is_one_track()
    {
        var scene = new MadeScene(MadeWalker.Steady(0, 100, 300, 2 * 80 / 0.2, 0));
        await scene.RunAsync(0, 2);
        Assert.Equal([1], scene.NumbersOf(0));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Walkers_who_cross_at_different_heights_keep_their_numbers(bool hasEmbeddings)
    {
        var scene = new MadeScene(MadeWalker.Steady(0, 100, 300, 200, 0), MadeWalker.Steady(1, 1100, 330, -200, 0)) { HasEmbeddings = hasEmbeddings, Teaches = hasEmbeddings };
        await scene.RunAsync(0, 5);
        Assert.Single(scene.NumbersOf(0));
        Assert.Single(scene.NumbersOf(1));
        Assert.NotEqual(scene.NumbersOf(0), scene.NumbersOf(1));
    }

    [Fact]
    public async Task Walkers_who_meet_and_turn_back_are_told_apart_by_their_faces()
    {
        // Motion says that they pass each other; they do not. The nearer one hides the other for 0.6 s.
        static MadeWalker Turning(int axis, double side) => new(axis, second => MadeWalker.BoxAround(600 + (side * (20 + (200 * Math.Abs(second - 2)))), 300, 80));
        var scene = new MadeScene(Turning(0, -1), Turning(1, 1).Hidden(1.7, 2.3));
        await scene.RunAsync(0, 4.4);
        Assert.Single(scene.NumbersOf(0));
        Assert.Single(scene.NumbersOf(1));
        Assert.InRange(scene.Asked, 1, 12);
    }

    [Fact]
    public async Task A_face_that_clearly_is_another_does_not_take_over_a_hidden_track()
    {
        // One walks behind a column and stays there; another comes out where the first would have.
        var scene = new MadeScene(MadeWalker.Steady(0, 100, 300, 200, 0, to: 2), MadeWalker.Steady(1, 180, 300, 200, 0, from: 2.5));
        await scene.RunAsync(0, 5);
        Assert.Equal([1], scene.NumbersOf(0));
        Assert.Equal([2], scene.NumbersOf(1));
    }

    [Fact]
    public async Task An_occlusion_of_eight_tenths_of_a_second_is_bridged_by_motion()
    {
        var scene = new MadeScene(MadeWalker.Steady(0, 100, 300, 150, 0).Hidden(2, 2.8)) { Teaches = false };
        await scene.RunAsync(0, 5);
        Assert.Equal([1], scene.NumbersOf(0));
        var hidden = scene.Frames.Where(frame => frame.Predicted.Count > 0).ToArray();
        Assert.Equal(4, hidden.Length);
        // Half a face: a straight line drawn 0.8 s on from boxes with a jitter of 0.03 faces.
        Assert.All(hidden, frame => Assert.InRange(frame.Predicted[0].Box.Centre.X - (100 + (150 * frame.Time.TotalSeconds)), -40, 40));
    }

    [Fact]
    public async Task Who_leaves_and_comes_back_after_ten_seconds_elsewhere_has_the_old_number()
    {
        var first = MadeWalker.Steady(0, 100, 300, 150, 0, to: 2);
        var scene = new MadeScene(first with { BoxAt = second => second < 12 ? first.BoxAt(second) : MadeWalker.BoxAround(1500, 600, 120) });
        await scene.RunAsync(0, 14);
        Assert.Equal([1], scene.NumbersOf(0));
        var resumed = Assert.Single(scene.Frames, frame => frame.Resumed.Count > 0);
        Assert.Equal((TimeSpan.Zero, TimeSpan.FromSeconds(12)), (resumed.Resumed[0].FirstSeen, resumed.Time));
        Assert.DoesNotContain(scene.Frames, frame => frame.Ended.Count > 0);
        Assert.Equal(1, scene.Asked);
    }

    [Fact]
    public async Task Somebody_else_who_comes_after_ten_seconds_has_a_new_number()
    {
        var scene = new MadeScene(MadeWalker.Steady(0, 100, 300, 0, 0, to: 2), MadeWalker.Steady(1, 100, 300, 0, 0, from: 12));
        await scene.RunAsync(0, 14);
        Assert.Equal([2], scene.NumbersOf(1));
    }

    [Fact]
    public async Task A_track_ends_once_and_after_the_window_its_number_is_not_given_again()
    {
        var walker = MadeWalker.Steady(0, 100, 300, 0, 0);
        var scene = new MadeScene(walker with { BoxAt = second => second is <= 2 or >= 40 ? walker.BoxAt(second) : null });
        await scene.RunAsync(0, 42);
        Assert.Equal([1, 2], scene.NumbersOf(0));
        var ended = Assert.Single(scene.Frames, frame => frame.Ended.Count > 0);
        Assert.InRange(ended.Time.TotalSeconds, 32, 32.3);
        Assert.Equal((TrackState.Ended, TimeSpan.FromSeconds(2)), (ended.Ended[0].State, ended.Ended[0].LastSeen));
    }

    [Fact]
    public async Task A_track_whose_face_is_not_known_ends_when_its_motion_is_forgotten()
    {
        var scene = new MadeScene(MadeWalker.Steady(0, 100, 300, 0, 0, to: 2)) { Teaches = false };
        await scene.RunAsync(0, 6);
        Assert.InRange(Assert.Single(scene.Frames, frame => frame.Ended.Count > 0).Time.TotalSeconds, 3, 3.3);
    }

    [Fact]
    public async Task After_a_cut_a_face_at_the_old_place_is_a_new_track_and_the_old_face_elsewhere_is_the_old_one()
    {
        var first = MadeWalker.Steady(0, 300, 300, 0, 0);
        var scene = new MadeScene(
            first with { BoxAt = second => second < 2 ? first.BoxAt(second) : MadeWalker.BoxAround(900, 200, 150) },
            MadeWalker.Steady(1, 300, 300, 0, 0, from: 2));
        await scene.RunAsync(0, 2);
        scene.Tracker.Cut();
        Assert.Equal(TrackState.Lost, Assert.Single(scene.Tracker.Tracks).State);
        await scene.RunAsync(2, 4);
        Assert.Equal([1], scene.NumbersOf(0));
        Assert.Equal([2], scene.NumbersOf(1));
        Assert.Empty(scene.Frames.First(frame => frame.Time.TotalSeconds >= 2).Predicted);
    }

    [Fact]
    public async Task Two_detections_of_one_head_are_one_track()
    {
        // The hair: somewhat higher and smaller, there from 0.6 s on.
        var face = MadeWalker.Steady(0, 300, 300, 60, 0);
        var hair = new MadeWalker(1, second => second >= 0.6 ? MadeWalker.BoxAround(300 + (60 * second), 265, 70) : null) { ScoreAt = _ => 0.7f };
        var scene = new MadeScene(face, hair);
        await scene.RunAsync(0, 4);
        Assert.Equal([1], scene.NumbersOf(0));
        Assert.Empty(scene.NumbersOf(1));
    }

    [Fact]
    public async Task A_face_that_comes_out_from_behind_another_gets_a_number_when_they_part()
    {
        var front = MadeWalker.Steady(0, 300, 300, 0, 0);
        var behind = MadeWalker.Steady(1, 320, 300, 60, 0);
        var scene = new MadeScene(front, behind);
        await scene.RunAsync(0, 4);
        Assert.Single(scene.NumbersOf(0));
        Assert.Single(scene.NumbersOf(1));
    }

    [Fact]
    public async Task Boxes_of_a_low_score_prolong_a_track_and_begin_none()
    {
        var dim = MadeWalker.Steady(0, 100, 300, 150, 0) with { ScoreAt = second => second is > 1 and < 3 ? 0.4f : 0.9f };
        var ghost = MadeWalker.Steady(1, 900, 700, 0, 0) with { ScoreAt = _ => 0.5f };
        var scene = new MadeScene(dim, ghost) { Teaches = false };
        await scene.RunAsync(0, 4);
        Assert.Equal([1], scene.NumbersOf(0));
        Assert.Equal(19, scene.Said[0].Count(number => number == 1));
        Assert.Empty(scene.NumbersOf(1));
    }

    [Fact]
    public async Task Sixty_faces_in_a_frame_keep_sixty_numbers()
    {
        var walkers = Enumerable.Range(0, 60).Select(k => MadeWalker.Steady(k, 100 + (170 * (k % 10)), 100 + (150 * (k / 10)), k % 2 == 0 ? 60 : -60, 0, 40)).ToArray();
        var scene = new MadeScene(walkers);
        await scene.RunAsync(0, 3);
        Assert.All(Enumerable.Range(0, 60), walker => Assert.Single(scene.NumbersOf(walker)));
        Assert.Equal(60, Enumerable.Range(0, 60).SelectMany(scene.NumbersOf).Distinct().Count());
    }

    [Fact]
    public async Task Frames_may_come_at_any_interval()
    {
        var scene = new MadeScene(MadeWalker.Steady(0, 100, 300, 120, 0), MadeWalker.Steady(1, 100, 600, 90, 10));
        var (random, second) = (new Random(5), 0.0);
        for (var k = 0; k < 60; k++)
        {
            await scene.ShowAsync(second);
            second += (1 / 30.0) + (random.NextDouble() * (1 - (1 / 30.0)));
        }

        Assert.Single(scene.NumbersOf(0));
        Assert.Single(scene.NumbersOf(1));
    }

    [Fact]
    public async Task The_same_frames_give_the_same_answers()
    {
        static MadeScene Crowd() => new([.. Enumerable.Range(0, 20).Select(k => MadeWalker.Steady(k, 900 + (800 * Math.Sin(k)), 500 + (40 * Math.Cos(3 * k)), -300 * Math.Sin(k), 0, 60).Hidden(1 + (0.1 * k), 1.5 + (0.1 * k)))]);
        var (a, b) = (Crowd(), Crowd());
        await a.RunAsync(0, 5);
        await b.RunAsync(0, 5);
        Assert.Equal(a.Said, b.Said);
        Assert.Equal(a.Asked, b.Asked);
    }

    [Fact]
    public async Task In_no_frame_two_faces_share_a_number()
    {
        var random = new Random(9);
        var scene = new MadeScene([.. Enumerable.Range(0, 25).Select(k => MadeWalker.Steady(k % 12, 700 * random.NextDouble(), 300 * random.NextDouble(), 300 * (random.NextDouble() - 0.5), 100 * (random.NextDouble() - 0.5), 60, from: 3 * random.NextDouble()))]);
        await scene.RunAsync(0, 6);
        Assert.All(scene.Frames, frame => Assert.Distinct(frame.Faces.OfType<TrackId>()));
    }

    [Fact]
    public async Task An_owner_is_told_when_a_track_was_taught_the_wrong_face()
    {
        var scene = new MadeScene(MadeWalker.Steady(0, 100, 300, 0, 0));
        await scene.RunAsync(0, 1);
        var random = new Random(1);
        Assert.True(scene.Tracker.Learn(new TrackId(1), MadeWalker.Look(0, 0.5, random)));
        Assert.False(scene.Tracker.Learn(new TrackId(1), MadeWalker.Look(5, 0.2, random)));
        Assert.False(scene.Tracker.Learn(new TrackId(77), MadeWalker.Look(0, 0.5, random)));
    }

    [Fact]
    public async Task A_call_that_fails_leaves_the_tracker_as_it_was()
    {
        var scene = new MadeScene(MadeWalker.Steady(0, 100, 300, 0, 0, to: 2));
        await scene.RunAsync(0, 4);
        var faces = new[] { MadeWalker.Face(MadeWalker.BoxAround(900, 300, 80)) };
        await scene.Tracker.AdvanceAsync(TimeSpan.FromSeconds(5), faces, new Poor(), TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await scene.Tracker.AdvanceAsync(TimeSpan.FromSeconds(5.2), faces, new Failing(), TestContext.Current.CancellationToken));
        var again = await scene.Tracker.AdvanceAsync(TimeSpan.FromSeconds(5.2), faces, new Poor(), TestContext.Current.CancellationToken);
        Assert.Equal(new TrackId(2), again.Faces[0]);
    }

    [Fact]
    public async Task Time_must_go_on()
    {
        var scene = new MadeScene(MadeWalker.Steady(0, 100, 300, 0, 0));
        await scene.ShowAsync(1);
        await Assert.ThrowsAsync<ArgumentException>(() => scene.ShowAsync(1));
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        Assert.Equal(ErrorCode.OptionOutOfRange, Assert.Throws<SemblanceException>(() => new FaceTracker(new TrackerOptions { ConfirmHits = 0 })).Code);
        Assert.Throws<SemblanceException>(() => new FaceTracker(new TrackerOptions { LowScore = 0.9f }));
        Assert.Throws<SemblanceException>(() => new FaceTracker(new TrackerOptions { OtherFace = 0.5f }));
    }

    private sealed class Failing : IFaceAppearance
    {
        public ValueTask<Semblance.Embedding.FaceEmbedding?> EmbeddingOfAsync(int face, CancellationToken cancellation) => throw new InvalidOperationException("The network failed.");
    }

    private sealed class Poor : IFaceAppearance
    {
        public ValueTask<Semblance.Embedding.FaceEmbedding?> EmbeddingOfAsync(int face, CancellationToken cancellation) => ValueTask.FromResult<Semblance.Embedding.FaceEmbedding?>(null);
    }
}

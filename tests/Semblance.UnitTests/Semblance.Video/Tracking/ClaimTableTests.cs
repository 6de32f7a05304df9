using Semblance.Video.Tracking;

namespace Semblance.UnitTests.Video.Tracking;

public sealed class ClaimTableTests
{
    private readonly Random _random = new(1);

    [Fact]
    public void Two_tracks_that_claim_a_face_almost_alike_put_it_in_question_when_one_is_known()
    {
        LiveTrack[] tracks = [At(100), At(130)];
        var table = Table(tracks, 115);
        Assert.Empty(table.InQuestion(table.Pair()));
        tracks[0].Appearance.Learn(MadeWalker.Look(0, 0.1, _random));
        Assert.Equal([0], table.InQuestion(table.Pair()));
    }

    [Fact]
    public void A_face_that_only_one_track_can_have_is_not_in_question()
    {
        LiveTrack[] tracks = [At(100), At(600)];
        tracks[0].Confirm(new TrackId(1));
        tracks[0].Appearance.Learn(MadeWalker.Look(0, 0.1, _random));
        var table = Table(tracks, 105, 605);
        Assert.Equal([0, 1], table.Pair());
        Assert.Empty(table.InQuestion(table.Pair()));
    }

    [Fact]
    public void A_face_goes_to_the_track_whose_it_clearly_is()
    {
        LiveTrack[] tracks = [At(100), At(130)];
        tracks[1].Appearance.Learn(MadeWalker.Look(1, 0.1, _random));
        var table = Table(tracks, 112);
        Assert.Equal([0, -1], table.Pair());
        table.Compare(0, MadeWalker.Look(1, 0.1, _random));
        Assert.Equal([-1, 0], table.Pair());
    }

    [Fact]
    public void A_known_face_outside_of_the_gate_is_unclaimed_and_goes_to_its_track_once_compared()
    {
        // A face size and a half from where it stood for long: it has started at once.
        LiveTrack[] tracks = [At(100)];
        for (var k = 1; k <= 10; k++)
            tracks[0].See(MadeWalker.Face(MadeWalker.BoxAround(100, 100, 80)), TimeSpan.FromSeconds(0.2 * k), isSure: true, isShared: false);
        var table = new ClaimTable(tracks, [MadeWalker.Face(MadeWalker.BoxAround(220, 100, 80))], TimeSpan.FromSeconds(2.2), 2.5, new TrackerOptions());
        Assert.Equal([-1], table.Pair());
        Assert.Empty(table.Unclaimed([-1]));
        tracks[0].Appearance.Learn(MadeWalker.Look(0, 0.1, _random));
        Assert.Equal([0], table.Unclaimed([-1]));
        table.Compare(0, MadeWalker.Look(0, 0.1, _random));
        Assert.Equal([0], table.Pair());
    }

    [Fact]
    public void A_track_that_was_out_of_sight_is_held_against_its_face_however_well_it_lies()
    {
        LiveTrack[] tracks = [At(100)];
        tracks[0].Appearance.Learn(MadeWalker.Look(0, 0.1, _random));
        tracks[0].Confirm(new TrackId(1));
        Assert.Empty(Table(tracks, 100).InQuestion([0]));
        tracks[0].Miss();
        Assert.Equal([0], Table(tracks, 100).InQuestion([0]));
    }

    [Fact]
    public void A_face_is_taken_from_the_track_whose_it_clearly_is_not()
    {
        LiveTrack[] tracks = [At(100)];
        tracks[0].Appearance.Learn(MadeWalker.Look(0, 0.1, _random));
        var table = Table(tracks, 100);
        table.Compare(0, MadeWalker.Look(1, 0.1, _random));
        Assert.Equal([-1], table.Pair());
    }

    [Fact]
    public void A_similarity_between_the_limits_changes_nothing()
    {
        LiveTrack[] tracks = [At(100), At(130)];
        tracks[1].Appearance.Learn(MadeWalker.Look(1, 0, _random));
        var table = Table(tracks, 112);
        table.Compare(0, Alike(1, 0.25f));
        Assert.Equal([0, -1], table.Pair());
    }

    [Theory]
    [InlineData(0.15f, false, true)]
    [InlineData(0.15f, true, false)]
    [InlineData(0.05f, false, false)]
    [InlineData(0.25f, true, true)]
    public void Of_a_good_face_more_is_asked_than_of_a_poor_one(float alike, bool isGood, bool keeps)
    {
        LiveTrack[] tracks = [At(100)];
        tracks[0].Appearance.Learn(MadeWalker.Look(1, 0, _random));
        var table = Table(tracks, 100);
        table.Compare(0, Alike(1, alike), isGood);
        Assert.Equal([keeps ? 0 : -1], table.Pair());
    }

    [Theory]
    [InlineData(0.25f, false)]
    [InlineData(0.3f, true)]
    public void Who_was_out_of_sight_must_look_rather_like_the_track(float alike, bool keeps)
    {
        LiveTrack[] tracks = [At(100)];
        tracks[0].Confirm(new TrackId(1));
        tracks[0].Appearance.Learn(MadeWalker.Look(1, 0, _random));
        tracks[0].Miss();
        var table = Table(tracks, 100);
        table.Compare(0, Alike(1, alike), isGood: false);
        Assert.Equal([keeps ? 0 : -1], table.Pair());
    }

    [Theory]
    [InlineData(0.5, 1, false)]
    [InlineData(0.65, 1, false)]
    [InlineData(0.85, 1, true)]
    [InlineData(0.5, 1.4, true)]
    public void A_known_track_whose_head_would_turn_or_grow_at_once_is_held_against_its_face(double nose, double growth, bool isAsked)
    {
        LiveTrack[] tracks = [At(100)];
        tracks[0].Confirm(new TrackId(1));
        tracks[0].Appearance.Learn(MadeWalker.Look(0, 0.1, _random));
        var face = MadeWalker.Face(MadeWalker.BoxAround(100, 100, (float)(80 * growth)));
        var eyes = face.Landmarks;
        var turned = face with { Landmarks = eyes with { NoseTip = eyes.NoseTip with { X = (float)(eyes.SubjectRightEye.X + (nose * eyes.InterEyeDistancePixels)) } } };
        var table = new ClaimTable(tracks, [turned], TimeSpan.FromSeconds(0.2), 2.5, new TrackerOptions());
        Assert.Equal(isAsked ? [0] : [], table.InQuestion([0]));
    }

    [Fact]
    public void A_face_that_is_compared_anyway_is_in_question_for_nothing()
    {
        LiveTrack[] tracks = [At(100)];
        tracks[0].Confirm(new TrackId(1));
        tracks[0].Appearance.Learn(MadeWalker.Look(0, 0.1, _random));
        var table = Table(tracks, 100);
        Assert.Empty(table.InQuestion([0], static (_, _) => false));
        Assert.Equal([0], table.InQuestion([0], static (_, _) => true));
    }

    [Fact]
    public void A_known_track_that_would_jump_is_held_against_its_face()
    {
        LiveTrack[] tracks = [At(100)];
        tracks[0].Confirm(new TrackId(1));
        tracks[0].Appearance.Learn(MadeWalker.Look(0, 0.1, _random));
        var (near, far) = (Table(tracks, 120), Table(tracks, 150));
        Assert.Empty(near.InQuestion(near.Pair()));
        Assert.Equal([0], far.InQuestion(far.Pair()));
    }

    /// <summary>A look with this cosine to the axis.</summary>
    private static Semblance.Embedding.FaceEmbedding Alike(int axis, float cosine)
    {
        var values = new float[MadeWalker.Dimension];
        (values[axis], values[axis + 1]) = (cosine, MathF.Sqrt(1 - (cosine * cosine)));
        return Semblance.Embedding.FaceEmbedding.Create(MadeWalker.Model, values);
    }

    /// <summary>Seen once, a fifth of a second before: a wide gate.</summary>
    private static LiveTrack At(double x)
    {
        var track = new LiveTrack(TimeSpan.Zero);
        track.See(MadeWalker.Face(MadeWalker.BoxAround(x, 100, 80)), TimeSpan.Zero, isSure: true, isShared: false);
        return track;
    }

    private static ClaimTable Table(LiveTrack[] tracks, params double[] faces) =>
        new(tracks, [.. faces.Select(x => MadeWalker.Face(MadeWalker.BoxAround(x, 100, 80)))], TimeSpan.FromSeconds(0.2), 2.5, new TrackerOptions());
}

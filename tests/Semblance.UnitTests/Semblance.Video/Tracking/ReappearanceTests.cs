using Semblance.Embedding;
using Semblance.Video.Tracking;

namespace Semblance.UnitTests.Video.Tracking;

public sealed class ReappearanceTests
{
    private readonly Random _random = new(4);

    [Fact]
    public async Task The_most_alike_lost_track_is_found()
    {
        LiveTrack[] lost = [Lost(1), Lost(2), Lost(3)];
        Assert.Same(lost[1], (await FindAsync([2], lost, []))[0]);
    }

    [Fact]
    public async Task A_stranger_is_nobody() => Assert.Empty(await FindAsync([9], [Lost(1), Lost(2)], []));

    [Fact]
    public async Task A_track_that_was_seen_elsewhere_since_is_not_found() => Assert.Empty(await FindAsync([1], [Lost(1, lastSeen: 20)], []));

    [Fact]
    public async Task A_face_as_like_another_track_is_nobody() => Assert.Empty(await FindAsync([1], [Lost(1)], [Lost(1)]));

    [Fact]
    public async Task A_lost_track_is_given_once_to_the_face_that_is_most_alike()
    {
        var lost = Lost(1);
        var found = await new Reappearance(new TrackerOptions(), new FrameAppearance(new Looks([0.8, 0.2]), 2)).FindAsync([(0, Since), (1, Since)], [lost], [], Now, TestContext.Current.CancellationToken);
        Assert.Same(lost, Assert.Single(found, pair => pair.Key == 1).Value);
        Assert.Single(found);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(10, false)]
    public async Task The_more_are_lost_the_more_alike_a_face_has_to_be(int lost, bool isKnown)
    {
        // Looks of one face with this much noise have a cosine of about 0.72: between what is asked for with one lost track and with ten.
        var options = new TrackerOptions { SameFace = 0.3f, KnownAgain = 0.6f, KnownAgainPerTenfold = 0.3f };
        var appearance = new FrameAppearance(new Looks([0.9]), 1);
        LiveTrack[] tracks = [.. Enumerable.Range(1, lost).Select(axis => Lost(axis))];
        var found = await new Reappearance(options, appearance).FindAsync([(0, Since)], tracks, [], Now, TestContext.Current.CancellationToken);
        Assert.Equal(isKnown ? [tracks[0]] : [], found.Values);
    }

    [Fact]
    public async Task A_face_that_would_do_for_a_claim_is_not_enough_to_be_known_again()
    {
        var options = new TrackerOptions { SameFace = 0.3f, KnownAgain = 0.9f };
        Assert.Empty(await new Reappearance(options, new FrameAppearance(new Looks([0.9]), 1)).FindAsync([(0, Since)], [Lost(1)], [], Now, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(10, false)]
    [InlineData(10.2, true)]
    public async Task A_face_that_is_seen_for_the_first_time_must_be_more_alike(double now, bool isKnown)
    {
        // A cosine of about 0.72 again, and what is asked for: 0.6, or 0.9 at the first look.
        var options = new TrackerOptions { SameFace = 0.3f, KnownAgain = 0.6f, KnownAgainPerTenfold = 0.3f };
        var found = await new Reappearance(options, new FrameAppearance(new Looks([0.9]), 1)).FindAsync([(0, Since)], [Lost(1)], [], TimeSpan.FromSeconds(now), TestContext.Current.CancellationToken);
        Assert.Equal(isKnown ? 1 : 0, found.Count);
    }

    [Fact]
    public async Task A_poor_face_knows_nobody_again_and_is_not_known_again()
    {
        var options = new TrackerOptions();
        var poor = new FrameAppearance(new Axes([1], isGood: false), 1);
        Assert.Empty(await new Reappearance(options, poor).FindAsync([(0, Since)], [Lost(1)], [], Now, TestContext.Current.CancellationToken));
        var good = new FrameAppearance(new Axes([1]), 1);
        Assert.Empty(await new Reappearance(options, good).FindAsync([(0, Since)], [Lost(1, isGood: false)], [], Now, TestContext.Current.CancellationToken));
        Assert.Single(await new Reappearance(options, good).FindAsync([(0, Since)], [Lost(1)], [], Now, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Nothing_is_asked_where_nobody_is_lost_whose_face_is_known()
    {
        var appearance = new FrameAppearance(new Refusing(), 1);
        var unknown = new LiveTrack(TimeSpan.Zero);
        Assert.Empty(await new Reappearance(new TrackerOptions(), appearance).FindAsync([(0, Since)], [unknown], [Lost(1)], Now, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void An_appearance_follows_the_mean_of_what_it_learned()
    {
        var appearance = new TrackAppearance();
        Assert.False(appearance.IsKnown);
        var looks = Enumerable.Range(0, 8).Select(_ => MadeWalker.Look(3, 0.5, _random)).ToArray();
        foreach (var look in looks)
            appearance.Learn(look);
        // The running mean is brought to unit length at each step, the twin once: nearly the same direction.
        Assert.InRange(appearance.SimilarityTo(FaceEmbedding.Fuse(looks)), 0.999f, 1);
        Assert.InRange(appearance.SimilarityTo(MadeWalker.Look(4, 0, _random)), -0.2f, 0.2f);
    }

    private static TimeSpan Since => TimeSpan.FromSeconds(10);

    private static TimeSpan Now => TimeSpan.FromSeconds(10.2);

    private LiveTrack Lost(int axis, double lastSeen = 5, bool isGood = true)
    {
        var track = new LiveTrack(TimeSpan.Zero);
        track.See(MadeWalker.Face(MadeWalker.BoxAround(100, 100, 80)), TimeSpan.FromSeconds(lastSeen), isSure: true, isShared: false);
        track.Confirm(new TrackId(axis));
        track.Miss();
        track.Appearance.Learn(MadeWalker.Look(axis, 0.1, _random), isGood);
        return track;
    }

    private static async Task<Dictionary<int, LiveTrack>> FindAsync(int[] axes, LiveTrack[] lost, LiveTrack[] present) =>
        await new Reappearance(new TrackerOptions(), new FrameAppearance(new Axes(axes), axes.Length)).FindAsync([.. axes.Select((_, face) => (face, Since))], lost, present, Now, TestContext.Current.CancellationToken);

    private sealed class Axes(int[] axes, bool isGood = true) : IFaceAppearance
    {
        public bool IsGood(int face) => isGood;

        public ValueTask<FaceEmbedding?> EmbeddingOfAsync(int face, CancellationToken cancellation) => ValueTask.FromResult<FaceEmbedding?>(MadeWalker.Look(axes[face], 0.1, new Random(face)));
    }

    private sealed class Looks(double[] noise) : IFaceAppearance
    {
        public ValueTask<FaceEmbedding?> EmbeddingOfAsync(int face, CancellationToken cancellation) => ValueTask.FromResult<FaceEmbedding?>(MadeWalker.Look(1, noise[face], new Random(face)));
    }

    private sealed class Refusing : IFaceAppearance
    {
        public ValueTask<FaceEmbedding?> EmbeddingOfAsync(int face, CancellationToken cancellation) => throw new InvalidOperationException("Nobody should ask.");
    }
}

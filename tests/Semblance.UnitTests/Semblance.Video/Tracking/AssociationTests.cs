using Semblance.Detection;
using Semblance.Embedding;
using Semblance.Video.Tracking;

namespace Semblance.UnitTests.Video.Tracking;

public sealed class AssociationTests
{
    [Fact]
    public async Task A_high_box_goes_before_a_low_one_that_lies_better()
    {
        var track = At(100);
        Assert.Equal((int[])[1], await PairAsync([track], Face(100, 0.4f), Face(140, 0.9f)));
        Assert.Equal((int[])[0], await PairAsync([track], Face(100, 0.4f)));
    }

    [Fact]
    public async Task A_low_box_must_lie_nearer()
    {
        Assert.Equal((int[])[0], await PairAsync([At(100)], Face(210, 0.9f)));
        Assert.Equal((int[])[-1], await PairAsync([At(100)], Face(210, 0.4f)));
    }

    [Fact]
    public async Task Boxes_below_the_low_score_are_left_aside() => Assert.Equal((int[])[-1], await PairAsync([At(100)], Face(100, 0.2f)));

    [Fact]
    public async Task One_that_lies_well_is_not_given_up_for_two_that_lie_badly()
    {
        // The first track's own face, and a new one beside it; the second track's face is gone. Two pairs would be possible.
        LiveTrack[] tracks = [At(100), At(230)];
        Assert.Equal((int[])[0, -1], await PairAsync(tracks, Face(100, 0.9f), Face(0, 0.9f)));
    }

    [Fact]
    public async Task What_was_asked_is_not_asked_again()
    {
        var source = new Counting();
        var asked = new FrameAppearance(source, 2);
        Assert.NotNull(await asked.AskAsync(1, TestContext.Current.CancellationToken));
        Assert.Same(asked.Known(1), await asked.AskAsync(1, TestContext.Current.CancellationToken));
        Assert.Null(asked.Known(0));
        Assert.Equal(1, source.Calls);
    }

    private static async Task<int[]> PairAsync(LiveTrack[] tracks, params DetectedFace[] faces) =>
        await new Association(new TrackerOptions(), faces, new FrameAppearance(new Counting(), faces.Length), TimeSpan.FromSeconds(0.2)).PairAsync(tracks, TestContext.Current.CancellationToken);

    private static DetectedFace Face(double x, float score) => MadeWalker.Face(MadeWalker.BoxAround(x, 100, 80), score);

    private static LiveTrack At(double x)
    {
        var track = new LiveTrack(TimeSpan.Zero);
        track.See(Face(x, 0.9f), TimeSpan.Zero, isSure: true, isShared: false);
        return track;
    }

    private sealed class Counting : IFaceAppearance
    {
        public int Calls { get; private set; }

        public ValueTask<FaceEmbedding?> EmbeddingOfAsync(int face, CancellationToken cancellation)
        {
            Calls++;
            return ValueTask.FromResult<FaceEmbedding?>(MadeWalker.Look(face, 0, new Random(1)));
        }
    }
}

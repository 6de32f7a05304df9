using Semblance.Imaging;
using Semblance.Video.Tracking;

namespace Semblance.UnitTests.Video.Tracking;

public sealed class FramePlanTests
{
    [Fact]
    public void Faces_of_a_high_score_that_nobody_has_are_born_the_surest_first()
    {
        var plan = new FramePlan([], [At(0, 0.7f), At(200, 0.4f), At(400, 0.9f)], [], new TrackerOptions());
        Assert.Equal([2, 0], plan.Births);
    }

    [Fact]
    public void The_younger_of_two_boxes_on_a_head_is_a_shadow()
    {
        var older = new LiveTrack(TimeSpan.Zero);
        var plan = new FramePlan([older], [At(0, 0.9f), At(10, 0.7f)], [1], new TrackerOptions());
        Assert.Equal([true, false], plan.IsShared);
    }

    [Fact]
    public void With_one_hit_to_confirm_a_birth_is_a_newcomer_unless_it_is_a_shadow()
    {
        var plan = new FramePlan([], [At(0, 0.9f), At(10, 0.7f), At(400, 0.8f)], [], new TrackerOptions { ConfirmHits = 1 });
        Assert.Equal([0, 2], plan.Newcomers(TimeSpan.FromSeconds(1)).Select(newcomer => newcomer.Face));
    }

    [Fact]
    public void Shared_heads_agree_with_comparing_every_pair()
    {
        var random = new Random(2);
        for (var round = 0; round < 100; round++)
        {
            var boxes = Enumerable.Range(0, 8).Select(_ => MadeWalker.BoxAround(200 * random.NextDouble(), 200 * random.NextDouble(), 40 + (60 * (float)random.NextDouble()))).ToArray();
            var ages = Enumerable.Range(0, 8).OrderBy(_ => random.Next()).ToArray();
            var found = HeadOverlap.Find(boxes, ages, 0.5f);
            for (var a = 0; a < 8; a++)
            {
                var isShared = false;
                for (var b = 0; b < 8; b++)
                    isShared |= ages[b] < ages[a] && CountedShare(boxes[a], boxes[b]) >= 0.5;
                Assert.Equal(isShared, found[a]);
            }
        }
    }

    private static double CountedShare(PixelBox a, PixelBox b)
    {
        var width = Math.Max(0, Math.Min(a.Right, b.Right) - Math.Max(a.X, b.X));
        var height = Math.Max(0, Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Y, b.Y));
        return (double)width * height / Math.Min(a.Width * a.Height, b.Width * b.Height);
    }

    private static Semblance.Detection.DetectedFace At(double x, float score) => MadeWalker.Face(MadeWalker.BoxAround(x, 100, 80), score);
}

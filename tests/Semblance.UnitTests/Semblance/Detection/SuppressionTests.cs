using Semblance.Detection;
using Semblance.Imaging;

namespace Semblance.UnitTests.Detection;

[Trait("kind", "kernel")]
public sealed class SuppressionTests
{
    [Theory]
    [InlineData(0, 0.3f)]
    [InlineData(1, 0.3f)]
    [InlineData(2, 0.3f)]
    [InlineData(40, 0.3f)]
    [InlineData(300, 0.3f)]
    [InlineData(300, 0)]
    [InlineData(300, 0.7f)]
    [InlineData(300, 1)]
    public void Agrees_with_the_definition_whatever_the_order_of_input(int count, float maxOverlap)
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var candidates = Any(new Random(seed), count);
            var expected = Slow(candidates, maxOverlap);
            for (var turn = 0; turn < 3; turn++)
            {
                new Random(seed + turn).Shuffle(candidates);
                AssertSurvivors(expected, Run(candidates, maxOverlap));
            }
        }
    }

    [Fact]
    public void Equal_scores_fall_by_place_and_size_and_not_by_order()
    {
        var candidates = new[] { At(10, 10, 20, 20, 0.8f), At(10, 10, 20, 21, 0.8f), At(9, 10, 20, 20, 0.8f), At(10, 9, 20, 20, 0.8f), At(100, 0, 5, 5, 0.8f) };
        for (var turn = 0; turn < 20; turn++)
        {
            new Random(turn).Shuffle(candidates);
            Assert.Equal([new PixelBox(100, 0, 5, 5), new PixelBox(10, 9, 20, 20)], Run(candidates, 0.3f).Select(candidate => candidate.Box));
        }
    }

    [Fact]
    public void Those_that_go_steady_the_points_of_the_one_that_stays()
    {
        var survivor = At(0, 0, 100, 100, 0.9f) with { Landmarks = All(10) };
        var near = At(2, 0, 100, 100, 0.6f) with { Landmarks = All(20) };
        var half = At(50, 0, 100, 100, 0.6f) with { Landmarks = All(90) };
        var kept = Assert.Single(Run([half, survivor, near], 0.3f));

        // The near one overlaps by 0.96 and votes with its score; the half one overlaps by 1/3, goes, and has no say.
        Assert.Equal(((0.9f * 10) + (0.6f * 20)) / 1.5f, kept.Landmarks.NoseTip.X, 1e-4f);
        Assert.Equal(survivor.Box, kept.Box);
    }

    private static FaceCandidate[] Run(FaceCandidate[] candidates, float maxOverlap)
    {
        var buffer = new CandidateBuffer();
        foreach (var candidate in candidates)
            buffer.Add(candidate);
        Suppression.Apply(buffer, maxOverlap);
        return buffer.Items.ToArray();
    }

    /// <summary>The best of those that are left stays; all that overlap it too much go; again until none is left.</summary>
    private static List<(FaceCandidate Survivor, double[] Points)> Slow(FaceCandidate[] candidates, float maxOverlap)
    {
        var (left, survivors, gone) = (candidates.ToList(), new List<FaceCandidate>(), new List<FaceCandidate>());
        while (left.Count > 0)
        {
            var best = left.OrderByDescending(c => c.Score).ThenBy(c => c.Box.Y).ThenBy(c => c.Box.X).First();
            survivors.Add(best);
            gone.AddRange(left.Where(c => c != best && Overlap(c.Box, best.Box) > maxOverlap));
            left = [.. left.Where(c => c != best && !gone.Contains(c))];
        }

        return [.. survivors.Select(survivor => (survivor, Mean(survivor, gone)))];
    }

    private static double[] Mean(FaceCandidate survivor, List<FaceCandidate> gone)
    {
        var voters = gone.Where(c => Overlap(c.Box, survivor.Box) >= Suppression.VoteOverlap).Append(survivor).ToArray();
        var weight = voters.Sum(voter => (double)voter.Score);
        return [.. Enumerable.Range(0, 10).Select(i => voters.Sum(voter => voter.Score * (double)Number(voter.Landmarks, i)) / weight)];
    }

    private static double Overlap(PixelBox a, PixelBox b)
    {
        var width = Math.Min((double)a.X + a.Width, (double)b.X + b.Width) - Math.Max(a.X, b.X);
        var height = Math.Min((double)a.Y + a.Height, (double)b.Y + b.Height) - Math.Max(a.Y, b.Y);
        var shared = Math.Max(0, width) * Math.Max(0, height);
        var either = ((double)a.Width * a.Height) + ((double)b.Width * b.Height) - shared;
        return either > 0 ? shared / either : 0;
    }

    private static void AssertSurvivors(List<(FaceCandidate Survivor, double[] Points)> expected, FaceCandidate[] actual)
    {
        Assert.Equal(expected.Select(e => e.Survivor.Box), actual.Select(candidate => candidate.Box));
        Assert.Equal(expected.Select(e => e.Survivor.Score), actual.Select(candidate => candidate.Score));
        for (var i = 0; i < actual.Length; i++)
        {
            for (var k = 0; k < 10; k++)
                Assert.Equal(expected[i].Points[k], Number(actual[i].Landmarks, k), 1e-3);
        }
    }

    private static float Number(in FaceLandmarks landmarks, int i) => i % 2 == 0 ? landmarks[(LandmarkPoint)(i / 2)].X : landmarks[(LandmarkPoint)(i / 2)].Y;

    /// <summary>Crowded boxes, so that chains of overlaps are common, with some equal scores.</summary>
    private static FaceCandidate[] Any(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => new FaceCandidate(
            new PixelBox(random.NextSingle() * 300, random.NextSingle() * 300, 10 + (random.NextSingle() * 60), 10 + (random.NextSingle() * 60)),
            random.Next(60, 100) / 100f,
            Expected.AnyLandmarks(random)))];

    private static FaceCandidate At(float x, float y, float width, float height, float score) => new(new PixelBox(x, y, width, height), score, All(0));

    private static FaceLandmarks All(float value) => new(new(value, value), new(value, value), new(value, value), new(value, value), new(value, value));
}

using CsCheck;

namespace Semblance.UnitTests.Video.Tracking;

/// <summary>Where faces stay far apart, the tracker must say what the simplest tracker says: whoever is nearest is the same.</summary>
public sealed class FaceTrackerTwinTests
{
    /// <summary>
    /// Faces in a grid with 400 pixels between them, each moving inside its own cell by up to one face a step: no gate of 2.5 faces of 60 pixels reaches a
    /// neighbour, so motion is never in doubt and the two must agree in every number of every frame.
    /// </summary>
    [Fact]
    public void Agrees_with_the_nearest_neighbour_where_nobody_comes_near() =>
        Gen.Select(Gen.Int[1, 12], Gen.Double[0.1, 0.5], Gen.Int[0, 100_000]).Sample((count, step, seed) =>
        {
            var random = new Random(seed);
            var walkers = Enumerable.Range(0, count).Select(k => Wandering(k, random)).ToArray();
            var scene = new MadeScene(walkers) { Teaches = false };
            scene.RunAsync(0, 4, step).GetAwaiter().GetResult();
            var twin = NearestNeighbour(walkers, step, frames: scene.Frames.Count);
            Assert.Equal(count, twin.Distinct().Count());
            for (var walker = 0; walker < count; walker++)
            {
                Assert.Single(scene.NumbersOf(walker));
                for (var other = 0; other < walker; other++)
                    Assert.Equal(twin[walker] == twin[other], scene.NumbersOf(walker)[0] == scene.NumbersOf(other)[0]);
            }
        }, seed: "0000KuPpwOBj", iter: 60);

    private static MadeWalker Wandering(int cell, Random random)
    {
        var (phase, turn, x, y) = (random.NextDouble() * 6, 0.5 + random.NextDouble(), 400 * (cell % 4), 400 * (cell / 4));
        return new MadeWalker(cell, second => MadeWalker.BoxAround(x + (80 * Math.Sin(phase + (turn * second))), y + (80 * Math.Cos(phase + (turn * second))), 60));
    }

    /// <summary>The label of each walker's face in the last frame, each taken over from the nearest face of the frame before.</summary>
    private static int[] NearestNeighbour(MadeWalker[] walkers, double step, int frames)
    {
        var labels = Enumerable.Range(0, walkers.Length).ToArray();
        for (var k = 1; k < frames; k++)
        {
            var before = walkers.Select(walker => walker.BoxAt((k - 1) * step)!.Value.Centre).ToArray();
            labels = [.. walkers.Select(walker => labels[Enumerable.Range(0, before.Length).MinBy(w => before[w].DistanceTo(walker.BoxAt(k * step)!.Value.Centre))])];
        }

        return labels;
    }
}

using Semblance.Evaluation.Tracking;
using Semblance.Imaging;

namespace Semblance.UnitTests.Evaluation.Tracking;

/// <summary>Tracks on a wide floor: faces of 10 x 10 pixels that do not touch when they stand on different places.</summary>
internal static class MadeTracks
{
    public static PixelBox Place(float place) => new(place * 20, 0, 10, 10);

    /// <summary>A track that stands still from one frame to another, both included.</summary>
    public static IEnumerable<TrackBox> Track(string id, float place, int from, int to) =>
        Enumerable.Range(from, to - from + 1).Select(frame => new TrackBox(frame, id, Place(place)));

    public static TrackBox[] Join(params IEnumerable<TrackBox>[] tracks) => [.. tracks.SelectMany(track => track)];

    /// <summary>People who walk, stop and cross at random; the same for the same seed.</summary>
    public static TrackBox[] Random(int seed, int tracks, int frames)
    {
        var random = new Random(seed);
        var boxes = new List<TrackBox>();
        for (var id = 0; id < tracks; id++)
        {
            var (x, y, speed) = (random.Next(100), random.Next(40), random.Next(-6, 7));
            for (var frame = 1; frame <= frames; frame++, x += speed)
            {
                if (random.Next(8) > 0)
                    boxes.Add(new TrackBox(frame, $"t{id}", new PixelBox(x, y, 20, 24)));
            }
        }

        return [.. boxes];
    }
}

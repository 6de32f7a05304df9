using Semblance.Detection;
using Semblance.Embedding;
using Semblance.Video.Tracking;

namespace Semblance.UnitTests.Video.Tracking;

/// <summary>Walkers before a camera: shows their boxes, with jitter and in any order, to a tracker, and keeps what it said of each.</summary>
internal sealed class MadeScene(params MadeWalker[] walkers)
{
    private readonly Random _random = new(7);

    /// <summary>Standard shift of a box's centre, in box sizes.</summary>
    public double Jitter { get; init; } = 0.03;

    public double Noise { get; init; } = 0.5;

    /// <summary>Whether the owner teaches a track its face as soon as it has a number.</summary>
    public bool Teaches { get; init; } = true;

    public bool HasEmbeddings { get; init; } = true;

    public FaceTracker Tracker { get; init; } = new();

    /// <summary>For each walker what its face was called, frame by frame; nothing where it was not seen or had no number.</summary>
    public List<int?>[] Said { get; } = [.. walkers.Select(_ => new List<int?>())];

    public List<TrackedFrame> Frames { get; } = [];

    public int Asked { get; private set; }

    /// <summary>Numbers that a walker had, without repeats.</summary>
    public int[] NumbersOf(int walker) => [.. Said[walker].OfType<int>().Distinct()];

    public async Task RunAsync(double from, double to, double step = 0.2)
    {
        for (var k = 0; from + (k * step) < to - 1e-6; k++)
            await ShowAsync(Math.Round(from + (k * step), 6));
    }

    public async Task<TrackedFrame> ShowAsync(double second)
    {
        var seen = Enumerable.Range(0, walkers.Length).Where(w => walkers[w].BoxAt(second) is not null).OrderBy(_ => _random.Next()).ToArray();
        var faces = seen.Select(w => Shaken(walkers[w], second)).ToArray();
        var looks = new Looks(this, [.. seen.Select(w => walkers[w].Axis)]);
        var frame = await Tracker.AdvanceAsync(TimeSpan.FromSeconds(second), faces, looks, TestContext.Current.CancellationToken);
        Frames.Add(frame);
        for (var w = 0; w < walkers.Length; w++)
            Said[w].Add(Array.IndexOf(seen, w) is var place and >= 0 ? frame.Faces[place]?.Number : null);
        foreach (var track in frame.Began.Where(_ => Teaches))
            Assert.True(Tracker.Learn(track.Id, Look(walkers[seen[Place(frame, track.Id)]].Axis)));
        return frame;
    }

    private static int Place(TrackedFrame frame, TrackId id) => frame.Faces.Index().Single(face => face.Item == id).Index;

    private DetectedFace Shaken(MadeWalker walker, double second)
    {
        var box = walker.BoxAt(second)!.Value;
        var (x, y) = (Jitter * box.Width * Gaussian(), Jitter * box.Height * Gaussian());
        return MadeWalker.Face(box with { X = box.X + (float)x, Y = box.Y + (float)y }, walker.ScoreAt(second));
    }

    private double Gaussian() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());

    private FaceEmbedding Look(int axis) => MadeWalker.Look(axis, Noise, _random);

    private sealed class Looks(MadeScene scene, int[] axes) : IFaceAppearance
    {
        private readonly HashSet<int> _asked = [];

        public ValueTask<FaceEmbedding?> EmbeddingOfAsync(int face, CancellationToken cancellation)
        {
            Assert.True(_asked.Add(face), "A face was asked for twice.");
            scene.Asked++;
            return ValueTask.FromResult(scene.HasEmbeddings ? scene.Look(axes[face]) : null);
        }
    }
}

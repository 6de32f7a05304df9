using System.Collections.Concurrent;
using Semblance.Cli.Synthesizing;
using Semblance.Evaluation.Tracking;
using Semblance.Imaging;
using Semblance.Synthetic.Crowd;
using Semblance.Video;
using Semblance.Video.Sources;

namespace Semblance.Cli.Evaluating.Films;

/// <summary>A film that several readers see at once: each frame is rendered when the first one asks for it, and let go when the last one has it.</summary>
internal sealed class FilmReel : ITrueFilm
{
    private readonly CrowdFilm _film;
    private readonly int _perSecond;
    private readonly int[] _left;
    private readonly TrackBox[][] _truth;
    private readonly ConcurrentDictionary<int, Lazy<PixelBlock>> _frames = new();

    /// <param name="film">The film.</param>
    /// <param name="perSecond">Frames a second.</param>
    /// <param name="most">Frames at most; 0 for the whole film.</param>
    /// <param name="readers">How many see it.</param>
    public FilmReel(CrowdFilm film, int perSecond, int most, int readers)
    {
        (_film, _perSecond) = (film, perSecond);
        var whole = (int)(film.Length.Ticks * perSecond / TimeSpan.TicksPerSecond) + 1;
        Frames = most == 0 ? whole : Math.Min(most, whole);
        _left = [.. Enumerable.Repeat(readers, Frames)];
        _truth = new TrackBox[Frames][];
    }

    public string Name => FormattableString.Invariant($"film-{_film.Seed}");

    public IReadOnlyList<long> People => _film.People;

    public int Frames { get; }

    /// <summary>Frames that are held for somebody.</summary>
    public int Held => _frames.Count;

    /// <summary>A frame for one reader, who disposes of it.</summary>
    /// <param name="number">Which, from 0; each reader asks once for each.</param>
    /// <param name="arrived">When it counts as arrived.</param>
    public VideoFrame Take(int number, DateTimeOffset arrived)
    {
        var pixels = _frames.GetOrAdd(number, k => new Lazy<PixelBlock>(() => Render(k))).Value;
        if (Interlocked.Decrement(ref _left[number]) == 0)
            _frames.TryRemove(number, out _);
        return new VideoFrame(Picture.FromRgb(pixels.Rgb.Span, pixels.Width, pixels.Height), number, TimeOf(number), arrived);
    }

    public IFrameSource Open() => new ReelFrames(this, TimeProvider.System);

    public IReadOnlyList<TrackBox> Truth() => [.. _truth.SelectMany(static boxes => boxes)];

    private TimeSpan TimeOf(int number) => TimeSpan.FromTicks(TimeSpan.TicksPerSecond * number / _perSecond);

    private PixelBlock Render(int number)
    {
        using var frame = _film.At(TimeOf(number));
        _truth[number] = [.. frame.Faces.Select(face => FilmTruth.Of(number + 1, face))];
        return frame.Picture.ToPixels();
    }
}

using Semblance.Imaging;

namespace Semblance.Detection;

/// <summary>Makes the views of a picture: upright, with a border, turned, and in tiles.</summary>
/// <param name="canvasWidth">The network's fixed width, or <see langword="null"/> for any multiple of 32.</param>
/// <param name="canvasHeight">The network's fixed height, or <see langword="null"/> for any multiple of 32.</param>
/// <param name="minSide">Shortest longer side of a free canvas.</param>
/// <param name="maxSide">Longest longer side of a free canvas.</param>
internal sealed class DetectionViews(int? canvasWidth, int? canvasHeight, int minSide, int maxSide)
{
    private const int Grid = 32;

    /// <summary>Share of a canvas that the picture keeps when a border is put around it.</summary>
    private const float BorderedShare = 0.5f;

    /// <summary>Tiles share this much of their side with their neighbours, so that a face on a seam is whole in one of them.</summary>
    private const float TileOverlap = 0.25f;

    /// <summary>The picture as it is, at the top left.</summary>
    public DetectionView Upright(int width, int height) => Turned(width, height, quarterTurns: 0);

    /// <summary>The picture turned anticlockwise by quarter turns, at the top left.</summary>
    public DetectionView Turned(int width, int height, int quarterTurns)
    {
        var isSideways = quarterTurns % 2 == 1;
        var (across, down) = isSideways ? (height, width) : (width, height);
        var (canvasAcross, canvasDown, scale) = Canvas(across, down);
        var content = new PlaneRegion(0, 0, Cover(across * scale, canvasAcross), Cover(down * scale, canvasDown));
        var s = 1 / scale;
        var map = quarterTurns switch
        {
            0 => new PlaneMap(s, 0, 0, 0, s, 0),
            1 => new PlaneMap(0, -s, width, s, 0, 0),
            2 => new PlaneMap(-s, 0, width, 0, -s, height),
            3 => new PlaneMap(0, s, 0, -s, 0, height),
            _ => throw new ArgumentOutOfRangeException(nameof(quarterTurns), quarterTurns, "0 to 3."),
        };
        return new DetectionView(canvasAcross, canvasDown, content, map);
    }

    /// <summary>The picture at half the canvas, in its middle: a face that fills the picture becomes one of usual size.</summary>
    public DetectionView Bordered(int width, int height)
    {
        var (canvasAcross, canvasDown, scale) = Canvas(width, height);
        scale *= BorderedShare;
        var (across, down) = (Cover(width * scale, canvasAcross), Cover(height * scale, canvasDown));
        var content = new PlaneRegion((canvasAcross - across) / 2, (canvasDown - down) / 2, across, down);
        var s = 1 / scale;
        return new DetectionView(canvasAcross, canvasDown, content, new PlaneMap(s, 0, -s * content.X, 0, s, -s * content.Y));
    }

    /// <summary>Overlapping windows at one decoded pixel a canvas pixel; none where the upright view shows that much already.</summary>
    public IEnumerable<DetectionView> Tiles(int width, int height, int reduction)
    {
        // Only a free canvas is brought to the grid: a fixed one has no room for more than it has.
        var side = Math.Min(canvasWidth ?? RoundUp(maxSide), canvasHeight ?? RoundUp(maxSide));
        var (decodedWidth, decodedHeight) = (width / reduction, height / reduction);
        if (Math.Max(decodedWidth, decodedHeight) <= side)
            yield break;
        foreach (var y in Starts(decodedHeight, side))
        {
            foreach (var x in Starts(decodedWidth, side))
            {
                var content = new PlaneRegion(0, 0, Math.Min(side, decodedWidth - x), Math.Min(side, decodedHeight - y));
                var map = new PlaneMap(reduction, 0, x * reduction, 0, reduction, y * reduction);
                yield return new DetectionView(canvasWidth ?? side, canvasHeight ?? side, content, map);
            }
        }
    }

    private static IEnumerable<int> Starts(int length, int side)
    {
        var step = (int)(side * (1 - TileOverlap));
        var count = length <= side ? 1 : (int)Math.Ceiling((length - side) / (double)step) + 1;
        for (var i = 0; i < count; i++)
            yield return count == 1 ? 0 : (int)((long)(length - side) * i / (count - 1));
    }

    /// <summary>Canvas size and canvas pixels for one picture pixel.</summary>
    private (int Across, int Down, float Scale) Canvas(int across, int down)
    {
        if (canvasWidth is { } fixedWidth && canvasHeight is { } fixedHeight)
            return (fixedWidth, fixedHeight, Math.Min((float)fixedWidth / across, (float)fixedHeight / down));
        var longer = Math.Max(across, down);
        var scale = (float)Math.Clamp(longer, minSide, maxSide) / longer;
        return (RoundUp(across * scale), RoundUp(down * scale), scale);
    }

    private static int RoundUp(float length) => Math.Max(Grid, (int)MathF.Ceiling((length - 0.01f) / Grid) * Grid);

    private static int Cover(float length, int most) => Math.Clamp((int)MathF.Round(length), 1, most);
}

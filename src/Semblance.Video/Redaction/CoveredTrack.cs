using Semblance.Imaging;

namespace Semblance.Video.Redaction;

/// <summary>A face through a film, also between the frames in which it was found: what a detector missed is covered all the same.</summary>
internal sealed class CoveredTrack
{
    /// <summary>A face that is found again after this long has been away, and is not covered meanwhile.</summary>
    private static readonly TimeSpan LongestGap = TimeSpan.FromSeconds(2);

    /// <summary>A face is there before it is found first and after it is found last: turned away, or half outside.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(0.4);

    private readonly List<SeenFace> _seen = [];

    /// <summary>Adds a sighting, later than those before.</summary>
    public void See(TimeSpan time, PixelBox box) => _seen.Add(new SeenFace(time, box));

    /// <summary>Where the face is at a moment; nothing where it is away.</summary>
    public PixelBox? BoxAt(TimeSpan time)
    {
        var after = After(time);
        if (after == 0 && _seen.Count > 0)
            return _seen[0].Time - time <= Margin ? Grown(_seen[0], time) : null;
        if (after == _seen.Count)
            return _seen.Count > 0 && time - _seen[^1].Time <= Margin ? Grown(_seen[^1], time) : null;
        var (one, other) = (_seen[after - 1], _seen[after]);
        if (other.Time - one.Time <= LongestGap)
            return Between(one, other, time);
        if (time - one.Time <= Margin)
            return Grown(one, time);
        return other.Time - time <= Margin ? Grown(other, time) : null;
    }

    /// <summary>The first sighting that is not earlier: a film asks at each of its frames, so not one after the other.</summary>
    private int After(TimeSpan time)
    {
        var (least, most) = (0, _seen.Count);
        while (least < most)
        {
            var middle = (least + most) / 2;
            (least, most) = _seen[middle].Time < time ? (middle + 1, most) : (least, middle);
        }

        return least;
    }

    /// <summary>On a line from one sighting to the next; in a long gap also larger, since nobody walks on a line.</summary>
    private static PixelBox Between(SeenFace one, SeenFace other, TimeSpan time)
    {
        var share = (float)((time - one.Time) / (other.Time - one.Time));
        var box = new PixelBox(Mix(one.Box.X, other.Box.X, share), Mix(one.Box.Y, other.Box.Y, share), Mix(one.Box.Width, other.Box.Width, share), Mix(one.Box.Height, other.Box.Height, share));
        return Widened(box, Math.Min((time - one.Time).TotalSeconds, (other.Time - time).TotalSeconds));
    }

    private static PixelBox Grown(SeenFace seen, TimeSpan time) => Widened(seen.Box, (time - seen.Time).Duration().TotalSeconds);

    /// <summary>Half as large again for each second away from a sighting.</summary>
    private static PixelBox Widened(PixelBox box, double seconds)
    {
        var more = (float)(0.5 * seconds);
        return new PixelBox(box.X - (box.Width * more / 2), box.Y - (box.Height * more / 2), box.Width * (1 + more), box.Height * (1 + more));
    }

    private static float Mix(float one, float other, float share) => one + ((other - one) * share);
}

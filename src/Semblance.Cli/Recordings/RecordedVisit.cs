using System.Globalization;
using Semblance.Imaging;
using Semblance.Video.Following;

namespace Semblance.Cli.Recordings;

/// <summary>Somebody in a recording: from when to when, and where to look for the best shot. Kept as the words by which a subject of the gallery is found.</summary>
/// <param name="From">Seconds since the start.</param>
/// <param name="Until">Seconds since the start.</param>
/// <param name="Best">When the best shot was taken.</param>
/// <param name="Box">Where the face is in it, in pixels.</param>
internal sealed record RecordedVisit(double From, double Until, double Best, PixelBox Box)
{
    private const string FromKey = "from ", UntilKey = "until ", BestKey = "best ", BoxKey = "box ";

    public static RecordedVisit Of(TrackShots visit) => new(visit.Track.FirstSeen.TotalSeconds, visit.Track.LastSeen.TotalSeconds, visit.Shots[0].Time.TotalSeconds, visit.Shots[0].Box);

    /// <summary>The words.</summary>
    public IEnumerable<string> ToTags() =>
    [
        FromKey + Text(From), UntilKey + Text(Until), BestKey + Text(Best),
        BoxKey + string.Join(' ', new[] { Box.X, Box.Y, Box.Width, Box.Height }.Select(static side => Text(MathF.Round(side)))),
    ];

    /// <summary>Reads the words again; nothing where they are none of a visit.</summary>
    public static RecordedVisit? Read(IReadOnlyCollection<string> tags)
    {
        var box = Numbers(tags, BoxKey);
        return (Numbers(tags, FromKey), Numbers(tags, UntilKey), Numbers(tags, BestKey)) is ([var from], [var until], [var best]) && box is [var x, var y, var width, var height]
            ? new RecordedVisit(from, until, best, new PixelBox((float)x, (float)y, (float)width, (float)height))
            : null;
    }

    /// <summary>A moment as players show it.</summary>
    public static string Clock(double seconds) => TimeSpan.FromSeconds(seconds).ToString(seconds < 3_600 ? @"m\:ss" : @"h\:mm\:ss", CultureInfo.InvariantCulture);

    private static string Text(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static double[] Numbers(IReadOnlyCollection<string> tags, string key) =>
        [.. (tags.FirstOrDefault(tag => tag.StartsWith(key, StringComparison.Ordinal))?[key.Length..].Split(' ') ?? []).Select(static word => double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN)];
}

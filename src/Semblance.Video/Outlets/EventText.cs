using System.Text.Json;
using Semblance.Recognition.Watch;

namespace Semblance.Video.Outlets;

/// <summary>An event as outlets tell it: JSON with stable snake_case keys (docs/video.md lists them). It carries no score, no template and no picture: a kept shot is named by its identifier.</summary>
public sealed record EventText
{
    /// <summary>The event's identifier: the same each time it is told.</summary>
    public required Guid Id { get; init; }

    /// <summary>"track_started", "identified", "unknown", "undecided" or "track_ended".</summary>
    public required string Type { get; init; }

    /// <summary>The camera.</summary>
    public required string Camera { get; init; }

    /// <summary>The visit.</summary>
    public required Guid Track { get; init; }

    /// <summary>Place among the events of the visit, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>When; UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When the visit began; UTC.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>When the face was seen last; UTC.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>Seconds from <see cref="From"/> to <see cref="Until"/>.</summary>
    public required double DwellS { get; init; }

    /// <summary>Seconds since the start of the stream or file.</summary>
    public required double TimeS { get; init; }

    /// <summary>Left, top, width, height in pixels.</summary>
    public required IReadOnlyList<int> Box { get; init; }

    /// <summary>Width and height of the frame in pixels.</summary>
    public required IReadOnlyList<int> Frame { get; init; }

    /// <summary>Zones that were entered.</summary>
    public required IReadOnlyList<string> Zones { get; init; }

    /// <summary>The gallery that was searched; <see langword="null"/> for none.</summary>
    public string? Gallery { get; init; }

    /// <summary>What the subject is called; <see langword="null"/> where nobody is named.</summary>
    public string? Subject { get; init; }

    /// <summary>"none", "unknown", "ask_human", "match" or "strong_match".</summary>
    public required string Band { get; init; }

    /// <summary>The share of people who are not enrolled that are named at a whole visit; <see langword="null"/> where nothing was asked.</summary>
    public double? Fpir { get; init; }

    /// <summary>Quality of the shots, 0 to 100.</summary>
    public int? Quality { get; init; }

    /// <summary>Under what the answer waits for a second account.</summary>
    public Guid? ReleaseId { get; init; }

    /// <summary>Under what the best shot is kept; <see langword="null"/> where none is.</summary>
    public Guid? ShotId { get; init; }

    /// <summary>Puts an event into words.</summary>
    /// <param name="told">The event.</param>
    /// <param name="name">What its subject is called; <see langword="null"/> names nobody.</param>
    /// <returns>The text.</returns>
    public static EventText Of(WatchEvent told, string? name)
    {
        ArgumentNullException.ThrowIfNull(told);
        return new EventText
        {
            Id = told.Id,
            Type = Snake(told.Kind.ToString()),
            Camera = told.Camera.Text,
            Track = told.Track,
            Number = told.Number,
            At = told.At,
            From = told.From,
            Until = told.Until,
            DwellS = Math.Round(told.Dwell.TotalSeconds, 2),
            TimeS = Math.Round(told.Time.TotalSeconds, 2),
            Box = [.. new[] { told.Box.X, told.Box.Y, told.Box.Width, told.Box.Height }.Select(static side => (int)MathF.Round(side))],
            Frame = [told.PictureSize.Width, told.PictureSize.Height],
            Zones = told.Zones,
            Gallery = told.Gallery.Length == 0 ? null : told.Gallery,
            Subject = name,
            Band = Snake(told.Band.ToString()),
            Fpir = told.FalsePositiveIdentificationRate,
            Quality = told.Quality,
            ReleaseId = told.ReleaseId,
            ShotId = told.ShotId,
        };
    }

    /// <summary>One line of JSON.</summary>
    /// <returns>The line, without its end.</returns>
    public string ToJson() => JsonSerializer.Serialize(this, EventJson.Default.EventText);

    private static string Snake(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}

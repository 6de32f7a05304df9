using Semblance.Recognition.Bands;
using Semblance.Recognition.Identify;

namespace Semblance.Recognition.Watch;

/// <summary>One visit before a camera: what is known of it so far.</summary>
internal sealed class TrackWatch(Guid id, CameraRules camera, Sighting first)
{
    private readonly List<string> _zones = [];
    private Sighting _first = first;
    private int _events;

    public Sighting Last { get; private set; } = first;

    public TrackVerdict Verdict { get; } = new();

    /// <summary>Whether it is told about: it has been in a zone, within the hours.</summary>
    public bool IsWatched { get; private set; }

    /// <summary>Searches so far.</summary>
    public int Looks { get; private set; }

    /// <summary>Whether another search is allowed and could change anything.</summary>
    public bool WantsLook => IsWatched && camera.Gallery is not null && Looks < camera.MaxLooks && !Verdict.IsFinal;

    private ScoreBand Band { get; set; }

    private double? Rate { get; set; }

    private int? Quality { get; set; }

    private Guid? ReleaseId { get; set; }

    /// <summary>Takes a sighting.</summary>
    /// <returns>Whether the visit is told about from now on.</returns>
    public bool See(Sighting sighting)
    {
        Last = sighting;
        var zones = camera.ZonesOf(sighting).ToArray();
        _zones.AddRange(zones.Except(_zones, StringComparer.Ordinal));
        if (IsWatched || !camera.IsActive(sighting.At) || (camera.Zones.Count > 0 && zones.Length == 0))
            return false;
        _first = sighting;
        return IsWatched = true;
    }

    /// <summary>Takes the answer of a search.</summary>
    /// <returns>Whether what stands has changed.</returns>
    public bool Take(Identification answer, double rate, int? quality)
    {
        Looks++;
        var isChanged = Verdict.Take(answer);
        if (isChanged || Band is ScoreBand.None or ScoreBand.Unknown or ScoreBand.AskHuman)
            (Band, Quality) = (BandOf.Answer(answer, rate / camera.MaxLooks), quality);
        (Rate, ReleaseId) = (rate, answer.ReleaseId ?? ReleaseId);
        return isChanged;
    }

    /// <summary>The shots show two people.</summary>
    /// <returns>Whether what stands has changed.</returns>
    public bool Doubt()
    {
        if (!Verdict.Doubt())
            return false;
        Band = ScoreBand.AskHuman;
        return true;
    }

    /// <summary>What is told now.</summary>
    public WatchEvent Tell(WatchEventKind kind, Guid eventId) => new()
    {
        Id = eventId,
        Kind = kind,
        Camera = camera.Name,
        Track = id,
        Number = ++_events,
        At = Last.At,
        From = _first.At,
        Until = Last.At,
        Time = Last.Time,
        Box = Last.Box,
        PictureSize = (Last.Width, Last.Height),
        Zones = [.. _zones],
        Gallery = camera.Gallery?.Text ?? string.Empty,
        Subject = Verdict.Subject,
        Band = Band,
        FalsePositiveIdentificationRate = Rate,
        Quality = Quality,
        ReleaseId = ReleaseId,
    };
}

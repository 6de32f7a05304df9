namespace Semblance.Video.Tracking;

/// <summary>Where everybody was, as it is known when a film is over: looks before a track had its number are that number's, and numbers that turned out to be one are one.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class TrackDiary
{
    private readonly List<TrackSpot> _spots = [];
    private readonly Dictionary<TrackId, TrackId> _olderOf = [];

    /// <summary>Every look at every track so far, under the number that it has in the end; no number twice in a frame.</summary>
    public IReadOnlyList<TrackSpot> Spots => [.. _spots.Select(spot => spot with { Track = NumberOf(spot.Track) })];

    /// <summary>Takes what a frame told; frames come in the order of their times.</summary>
    /// <param name="frame">What the tracker said of it.</param>
    public void Take(TrackedFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        foreach (var (newer, older) in frame.Joined)
            _olderOf[newer] = older;
        _spots.AddRange(frame.Earlier);
        _spots.AddRange(frame.Seen.Select(track => new TrackSpot(track.Id, frame.Time, track.Box)));
    }

    /// <summary>The number that a track has in the end.</summary>
    /// <param name="told">The number that was told.</param>
    /// <returns>An older one, where the two turned out to be one.</returns>
    public TrackId NumberOf(TrackId told)
    {
        while (_olderOf.TryGetValue(told, out var older))
            told = older;
        return told;
    }
}

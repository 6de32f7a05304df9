using Semblance.Recognition.Watch;

namespace Semblance.Video.Outlets.Mqtt;

/// <summary>How many people are before which camera now. Whatever is told twice, or belongs to visits of an earlier run, changes nothing.</summary>
internal sealed class PresentPeople(IReadOnlyList<CameraName> cameras, DateTimeOffset since)
{
    private readonly Dictionary<CameraName, HashSet<Guid>> _visits = cameras.Distinct().ToDictionary(static camera => camera, static _ => new HashSet<Guid>());

    public IEnumerable<CameraName> Cameras => _visits.Keys;

    public int At(CameraName camera) => _visits.TryGetValue(camera, out var visits) ? visits.Count : 0;

    /// <summary>Takes an event.</summary>
    /// <returns>Whether it changed how many are there.</returns>
    public bool Take(WatchEvent told)
    {
        // Of an earlier run nobody says any more when its people left.
        if (told.From < since || !_visits.TryGetValue(told.Camera, out var visits))
            return false;
        return told.Kind == WatchEventKind.TrackEnded ? visits.Remove(told.Track) : visits.Add(told.Track);
    }
}

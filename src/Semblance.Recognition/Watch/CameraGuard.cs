using Semblance.Errors;
using Semblance.Imaging;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Identify;
using Semblance.Recognition.Shots;
using Semblance.Vault.Audit;
using Semblance.Vault.Rows;

namespace Semblance.Recognition.Watch;

/// <summary>
/// Stands at one camera: is told what a tracker sees, searches the gallery a few times for each visit, and says what is to be told. Each event is on record and kept for
/// subscribers before it is returned. Of people who are in no gallery nothing is kept but the events.
/// </summary>
/// <remarks>One call at a time. End it, so that those who are still there are told as having left.</remarks>
public sealed class CameraGuard
{
    private readonly CameraRules _camera;
    private readonly double _rate;
    private readonly IdentifyHandler _identify;
    private readonly WatchJournal _journal;
    private readonly Caller _caller;
    private readonly IIdentifiers _identifiers;
    private readonly ShotKeeper? _shots;
    private readonly Dictionary<long, TrackWatch> _tracks = [];

    internal CameraGuard(CameraRules camera, double rate, IdentifyHandler identify, WatchJournal journal, Caller caller, IIdentifiers identifiers, ShotKeeper? shots) =>
        (_camera, _rate, _identify, _journal, _caller, _identifiers, _shots) = (camera, rate, identify, journal, caller, identifiers, shots);

    /// <summary>The camera.</summary>
    public CameraRules Camera => _camera;

    /// <summary>Visits that are under way.</summary>
    public int Visits => _tracks.Values.Count(static track => track.IsWatched);

    /// <summary>Whether a search for a track is allowed and could change anything: else a template of it need not be made.</summary>
    /// <param name="track">The tracker's number.</param>
    /// <returns>False for tracks outside of zones and hours, without a gallery, and when all looks are spent. True for one that was not seen yet where every face is told at once: no zone, hour or end of a leave stands in between.</returns>
    public bool WantsLook(long track) => _tracks.TryGetValue(track, out var visit)
        ? visit.WantsLook && IsAuthorised(visit.Last.At)
        : _camera is { Gallery: not null, Zones.Count: 0, Hours.Count: 0, Authorisation: null };

    /// <summary>A track was seen.</summary>
    /// <param name="track">The tracker's number.</param>
    /// <param name="sighting">Where and when.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>That somebody came, once it may be told.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.AuditUnwritable"/>: it can't be put on record, so it is not told.</exception>
    public async Task<WatchEvent?> SeeAsync(long track, Sighting sighting, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sighting);
        if (!_tracks.TryGetValue(track, out var visit))
            _tracks.Add(track, visit = new TrackWatch(_identifiers.Create(), _camera, sighting));
        return visit.See(sighting) ? await TellAsync(visit, WatchEventKind.TrackStarted, cancellation).ConfigureAwait(false) : null;
    }

    /// <summary>Searches the gallery for a track's best shots.</summary>
    /// <param name="track">The tracker's number; one that <see cref="WantsLook"/>.</param>
    /// <param name="probe">The template of its best shots.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <returns>What is to be told, where what stands has changed.</returns>
    /// <exception cref="SemblanceException">As <see cref="IdentifyHandler"/> says.</exception>
    public Task<WatchEvent?> LookAsync(long track, Probe probe, CancellationToken cancellation) => LookAsync(track, probe, null, cancellation);

    /// <summary>The same, with the best shot itself: it is kept, sealed, where somebody is named and <see cref="CameraRules.ShotDays"/> asks for it, and let go otherwise.</summary>
    /// <param name="track">The tracker's number; one that <see cref="WantsLook"/>.</param>
    /// <param name="probe">The template of its best shots.</param>
    /// <param name="face">The best shot's face with a margin; <see langword="null"/> where none is at hand.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <returns>What is to be told, where what stands has changed.</returns>
    /// <exception cref="SemblanceException">As <see cref="IdentifyHandler"/> says. <see cref="ErrorCode.OutputNotWritten"/>: the shot can't be kept, and nothing is told.</exception>
    public async Task<WatchEvent?> LookAsync(long track, Probe probe, PixelBlock? face, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(probe);
        if (!_tracks.TryGetValue(track, out var visit) || !WantsLook(track))
            return null;
        var request = new IdentifyRequest(_camera.Gallery!, probe, _caller) { FalsePositiveIdentificationRate = _rate / _camera.MaxLooks, TakesNearestRate = true };
        var answer = await _identify.HandleAsync(request, cancellation).ConfigureAwait(false);
        if (!visit.Take(answer, _rate, probe.Template.Quality))
            return null;
        return face is not null && visit.Verdict.Subject is { } subject && _shots?.Keep(subject, face, _camera.Name.Text, visit.Last.At) is { } shot
            ? await TellAsync(visit, _shots, shot, cancellation).ConfigureAwait(false)
            : await TellAsync(visit, KindOf(visit), cancellation).ConfigureAwait(false);
    }

    /// <summary>A track's best shots have come to disagree: they show two people.</summary>
    /// <param name="track">The tracker's number.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>That a human should look, where somebody had been named; else nothing.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.AuditUnwritable"/>.</exception>
    public async Task<WatchEvent?> DoubtAsync(long track, CancellationToken cancellation) => _tracks.TryGetValue(track, out var visit) && visit.Doubt()
        ? await TellAsync(visit, WatchEventKind.Undecided, cancellation).ConfigureAwait(false)
        : null;

    /// <summary>A track has ended.</summary>
    /// <param name="track">The tracker's number.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>What is to be told: nothing of a visit that was never told about.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.AuditUnwritable"/>.</exception>
    public async Task<IReadOnlyList<WatchEvent>> LeaveAsync(long track, CancellationToken cancellation)
    {
        if (!_tracks.Remove(track, out var visit) || !visit.IsWatched)
            return [];
        var told = new List<WatchEvent>();
        if (visit.Verdict.End())
            told.Add(await TellAsync(visit, KindOf(visit), cancellation).ConfigureAwait(false));
        told.Add(await TellAsync(visit, WatchEventKind.TrackEnded, cancellation).ConfigureAwait(false));
        return told;
    }

    /// <summary>Ends the watch and all visits.</summary>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>What is to be told, each with the tracker's number.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.AuditUnwritable"/>.</exception>
    public async Task<IReadOnlyList<(long Track, WatchEvent Told)>> EndAsync(CancellationToken cancellation)
    {
        var told = new List<(long, WatchEvent)>();
        foreach (var track in _tracks.Keys.Order().ToArray())
            told.AddRange((await LeaveAsync(track, cancellation).ConfigureAwait(false)).Select(one => (track, one)));
        await _journal.RecordAsync(AuditOutcome.Done, string.Empty, cancellation).ConfigureAwait(false);
        return told;
    }

    private bool IsAuthorised(DateTimeOffset at) => _camera.Authorisation is null || at < _camera.Authorisation.Until;

    private static WatchEventKind KindOf(TrackWatch visit) => visit.Verdict.Standing switch
    {
        Verdict.Match => WatchEventKind.Identified,
        Verdict.Unknown => WatchEventKind.Unknown,
        _ => WatchEventKind.Undecided,
    };

    /// <summary>The shot is on the disk by now. One whose event does not come on record goes; one that a crash leaves behind goes with the next sweep.</summary>
    private async Task<WatchEvent> TellAsync(TrackWatch visit, ShotKeeper shots, PlacedShot shot, CancellationToken cancellation)
    {
        var told = visit.Tell(WatchEventKind.Identified, _identifiers.Create()) with { ShotId = shot.Id };
        try
        {
            await _journal.KeepAsync(told, shot.Digest, cancellation).ConfigureAwait(false);
        }
        catch
        {
            shots.TakeBack(shot);
            throw;
        }

        shots.Name(shot);
        return told;
    }

    private async Task<WatchEvent> TellAsync(TrackWatch visit, WatchEventKind kind, CancellationToken cancellation)
    {
        var told = visit.Tell(kind, _identifiers.Create());
        await _journal.KeepAsync(told, string.Empty, cancellation).ConfigureAwait(false);
        return told;
    }
}

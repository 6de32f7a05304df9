using Semblance.Detection;
using Semblance.Imaging;
using Semblance.Video.Geometry;

namespace Semblance.Video.Tracking;

/// <summary>A track as the tracker keeps it, from its first box to its end.</summary>
internal sealed class LiveTrack(TimeSpan firstSeen)
{
    private BoxMotion _motion;
    private PixelBox _seenBox;
    private int _sureHits;
    private int _sharedHits;
    private bool _isMotionVoid;
    private List<(TimeSpan Time, PixelBox Box)> _unnumbered = [];

    public TrackId Id { get; private set; }

    public TrackState State { get; private set; } = TrackState.Tentative;

    public TimeSpan FirstSeen { get; } = firstSeen;

    public TimeSpan LastSeen { get; private set; } = firstSeen;

    public int Hits { get; private set; }

    /// <summary>Frames in a row in which it was not seen.</summary>
    public int Misses { get; private set; }

    /// <summary>How the head was turned when it was seen last.</summary>
    public double Turn { get; private set; }

    public TrackAppearance Appearance { get; } = new();

    /// <summary>Never seen but on a head that an older track has.</summary>
    public bool IsShadow => _sharedHits == Hits;

    /// <summary>Whether the next box of a high score would give it a number.</summary>
    /// <param name="options">How many are needed.</param>
    /// <param name="isShared">Whether that box lies on a head that an older track has.</param>
    public bool WouldBeConfirmed(TrackerOptions options, bool isShared) =>
        State == TrackState.Tentative && _sureHits + 1 >= options.ConfirmHits && _sharedHits + (isShared ? 1 : 0) < Hits + 1;

    /// <summary>Whether it would have a number by now, were it not a shadow.</summary>
    public bool IsRipe(TrackerOptions options) => _sureHits >= options.ConfirmHits;

    /// <summary>Whether its motion says where it is: right after it was seen, however long frames are apart, and for the gap that was chosen.</summary>
    public bool HasMotionAt(TimeSpan time, TimeSpan maxGap) => !_isMotionVoid && (Misses == 0 || time - LastSeen <= maxGap);

    public BoxMotion MotionAt(TimeSpan time) => _motion.At(time);

    public void See(DetectedFace face, TimeSpan time, bool isSure, bool isShared)
    {
        _motion = Hits == 0 || _isMotionVoid ? BoxMotion.Start(face.Box, time) : _motion.At(time).With(face.Box, isSure);
        _isMotionVoid = false;
        (_seenBox, Turn) = (face.Box, HeadTurn.Of(face.Landmarks));
        (LastSeen, Misses, Hits) = (time, 0, Hits + 1);
        _sureHits += isSure ? 1 : 0;
        _sharedHits += isShared ? 1 : 0;
        if (State == TrackState.Tentative)
            _unnumbered.Add((time, face.Box));
        if (State == TrackState.Lost)
            State = TrackState.Confirmed;
    }

    public void Confirm(TrackId id)
    {
        Id = id;
        State = TrackState.Confirmed;
    }

    /// <summary>Goes on where a new track, which turned out to be this one, stands.</summary>
    public void Resume(LiveTrack newer)
    {
        (_motion, _seenBox, Turn, _isMotionVoid) = (newer._motion, newer._seenBox, newer.Turn, false);
        (LastSeen, Misses, Hits) = (newer.LastSeen, newer.Misses, Hits + newer.Hits);
        (_sureHits, _sharedHits) = (_sureHits + newer._sureHits, _sharedHits + newer._sharedHits);
        _unnumbered = [.. _unnumbered, .. newer._unnumbered];
        if (State != TrackState.Tentative)
            State = TrackState.Confirmed;
    }

    /// <summary>Where it was before it had this number; each look is told once.</summary>
    /// <param name="before">Looks from this time on are no earlier ones.</param>
    public IEnumerable<TrackSpot> TakeEarlier(TimeSpan before)
    {
        var earlier = _unnumbered;
        _unnumbered = [];
        return earlier.Where(look => look.Time < before).Select(look => new TrackSpot(Id, look.Time, look.Box));
    }

    public void Miss()
    {
        Misses++;
        if (State == TrackState.Confirmed)
            State = TrackState.Lost;
    }

    /// <summary>Nothing is known any more about where it is.</summary>
    public void VoidMotion()
    {
        _isMotionVoid = true;
        if (State == TrackState.Confirmed)
            State = TrackState.Lost;
    }

    public void End() => State = TrackState.Ended;

    public Track At(TimeSpan time) => new(Id, State, FirstSeen, LastSeen, Hits, State == TrackState.Lost && !_isMotionVoid ? _motion.BoxAt(time) : _seenBox, _motion);
}

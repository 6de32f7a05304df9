namespace Semblance.Video.Tracking;

/// <summary>Where a track stands in its life.</summary>
public enum TrackState
{
    /// <summary>Seen too seldom to be believed; it has no number yet.</summary>
    Tentative,

    /// <summary>Believed, and seen in the newest frame.</summary>
    Confirmed,

    /// <summary>Believed, but not seen in the newest frame: predicted for a while, then waiting to be known again by its face.</summary>
    Lost,

    /// <summary>Over; its number never comes back.</summary>
    Ended,
}

namespace Semblance.Recognition.Watch;

/// <summary>What is told about a visit.</summary>
public enum WatchEventKind
{
    /// <summary>Somebody came.</summary>
    TrackStarted,

    /// <summary>It is somebody of the gallery, or, where the gallery is restricted, somebody whom a second account has to confirm.</summary>
    Identified,

    /// <summary>It is nobody of the gallery.</summary>
    Unknown,

    /// <summary>No machine should say who it is: told at most once, when better shots contradict a match.</summary>
    Undecided,

    /// <summary>The visit is over.</summary>
    TrackEnded,
}

namespace Semblance.Evaluation.Naming;

/// <summary>What stands about a track at its end.</summary>
public enum TrackAnswer
{
    /// <summary>Nothing was said: it was never seen well enough.</summary>
    None,

    /// <summary>It is nobody of the gallery.</summary>
    Unknown,

    /// <summary>A human should look.</summary>
    Undecided,

    /// <summary>It is somebody of the gallery.</summary>
    Named,
}

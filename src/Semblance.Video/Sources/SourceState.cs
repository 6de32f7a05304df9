namespace Semblance.Video.Sources;

/// <summary>How a source is.</summary>
public enum SourceState
{
    /// <summary>It is being opened.</summary>
    Opening,

    /// <summary>Frames come.</summary>
    Running,

    /// <summary>It is open and sends nothing.</summary>
    Stalled,

    /// <summary>It can't be opened, or its stream broke; it is opened again after a wait.</summary>
    Lost,

    /// <summary>It has come to its end.</summary>
    Ended,
}

namespace Semblance.Quality;

/// <summary>How strictly a sample is judged before it may be compared or enrolled.</summary>
public enum QualityGate
{
    /// <summary>Nothing is refused.</summary>
    Off,

    /// <summary>Refuses what is very likely to fail: for probes of everyday pictures.</summary>
    Standard,

    /// <summary>Refuses what is not clearly good: for references that will be kept.</summary>
    Strict,
}

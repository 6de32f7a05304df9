namespace Semblance.Liveness;

/// <summary>What the system says about how a face was presented to the camera. The default is <see cref="Undecided"/>: silence claims nothing.</summary>
public enum PadDecision
{
    /// <summary>The picture does not carry an answer; the reasons say why.</summary>
    Undecided,

    /// <summary>It looks like a print, a screen or another thing held before the camera.</summary>
    Attack,

    /// <summary>No sign of an attack that the networks know was seen.</summary>
    BonaFide,
}

using Semblance.Recognition.Asking;
using Semblance.Vault.Galleries;

namespace Semblance.Recognition.Identify;

/// <summary>Who of a gallery is it, if anyone?</summary>
/// <param name="Gallery">The gallery's name.</param>
/// <param name="Probe">The face in question.</param>
/// <param name="Caller">Who asks.</param>
/// <remarks>Immutable.</remarks>
public sealed record IdentifyRequest(GalleryName Gallery, Probe Probe, Caller Caller)
{
    /// <summary>The share of searches by people who are not enrolled that may return anybody; <see langword="null"/> for the gallery's own, or the nearest that the calibration can tell.</summary>
    public double? FalsePositiveIdentificationRate { get; init; }

    /// <summary>Whether a rate that the calibration can't tell is met as nearly as it can, where it would else be refused. Default false.</summary>
    public bool TakesNearestRate { get; init; }

    /// <summary>Most candidates to judge. Default 5; 2 to 1,000.</summary>
    public int MaxCandidates { get; init; } = 5;

    /// <summary>Whether candidates are references, the best first, so that one subject may come up several times. Default false: one candidate a subject. The verdict is the same either way.</summary>
    public bool ListsReferences { get; init; }

    /// <summary>Whether candidates are listed however low they score. Default false: whoever lies below the threshold's uncertainty is a stranger to the probe and is left out, unless the probe is too weak to call anybody a stranger. The verdict is the same either way. Not heeded where the gallery is restricted.</summary>
    public bool ListsNearest { get; init; }

    /// <summary>Who and what does not count. Default: nobody and nothing.</summary>
    public LeftOut Except { get; init; } = LeftOut.Nothing;
}

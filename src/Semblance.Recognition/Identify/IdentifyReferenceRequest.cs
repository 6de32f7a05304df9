using Semblance.Recognition.Asking;
using Semblance.Vault.Galleries;
using Semblance.Vault.References;

namespace Semblance.Recognition.Identify;

/// <summary>Who else of a gallery is like one of its references?</summary>
/// <param name="Gallery">The gallery's name.</param>
/// <param name="Reference">The reference that the probe is made of.</param>
/// <param name="Caller">Who asks.</param>
/// <remarks>Immutable.</remarks>
public sealed record IdentifyReferenceRequest(GalleryName Gallery, ReferenceId Reference, Caller Caller)
{
    /// <summary>The share of searches by people who are not enrolled that may return anybody; <see langword="null"/> for the gallery's own, or the nearest that the calibration can tell.</summary>
    public double? FalsePositiveIdentificationRate { get; init; }

    /// <summary>Whether a rate that the calibration can't tell is met as nearly as it can, where it would else be refused. Default false.</summary>
    public bool TakesNearestRate { get; init; }

    /// <summary>Most candidates to judge. Default 5; 2 to 1,000.</summary>
    public int MaxCandidates { get; init; } = 5;

    /// <summary>Whether candidates are references, as in <see cref="IdentifyRequest.ListsReferences"/>. Default false.</summary>
    public bool ListsReferences { get; init; }

    /// <summary>Whether candidates are listed however low they score, as in <see cref="IdentifyRequest.ListsNearest"/>. Default false.</summary>
    public bool ListsNearest { get; init; }

    /// <summary>Who and what does not count besides the reference itself. Default: nobody and nothing.</summary>
    public LeftOut Except { get; init; } = LeftOut.Nothing;

    /// <summary>Whether the reference itself counts, with the highest score there is. Default false.</summary>
    public bool FindsItself { get; init; }
}

using Semblance.Recognition.Asking;
using Semblance.Vault.Galleries;
using Semblance.Vault.Sealing;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Verify;

/// <summary>Is the probe the subject that it is claimed to be?</summary>
/// <param name="Gallery">The gallery's name.</param>
/// <param name="Subject">The external id of the claimed subject.</param>
/// <param name="Probe">The face in question.</param>
/// <param name="Caller">Who asks.</param>
/// <remarks>Immutable.</remarks>
public sealed record VerifyRequest(GalleryName Gallery, ExternalId Subject, Probe Probe, Caller Caller)
{
    /// <summary>The share of comparisons of two people that may match; <see langword="null"/> for the gallery's own.</summary>
    public double? FalseMatchRate { get; init; }

    /// <summary>What the claimant shows, in a gallery whose subjects hold their keys; it stays the caller's.</summary>
    public HolderKey? Holder { get; init; }
}

using Semblance.Models;
using Semblance.Vault.Retention;

namespace Semblance.Vault.Galleries;

/// <summary>A set of references that is searched together, with the reasons for which and the rules by which it may be kept.</summary>
/// <remarks>Immutable. Nothing can be kept about a person outside of one.</remarks>
public sealed record Gallery
{
    /// <summary>Its identifier.</summary>
    public required GalleryId Id { get; init; }

    /// <summary>What people call it.</summary>
    public required GalleryName Name { get; init; }

    /// <summary>What it is for.</summary>
    public required Purpose Purpose { get; init; }

    /// <summary>Why the law lets it be kept. Fixed from the first reference on.</summary>
    public required LegalBasis LegalBasis { get; init; }

    /// <summary>The model that makes its templates; templates of others are refused.</summary>
    public required ModelIdentity Model { get; init; }

    /// <summary>How long what it holds may be kept.</summary>
    public required RetentionRule Retention { get; init; }

    /// <summary>Which error rates its decisions stand for.</summary>
    public required ThresholdPolicy Thresholds { get; init; }

    /// <summary>What may be asked of it.</summary>
    public required GalleryMode Mode { get; init; }

    /// <summary>Whether results and exports are released only by two different persons.</summary>
    public required bool IsRestricted { get; init; }

    /// <summary>Whether it may be searched (1:N).</summary>
    public bool IsSearchable => Mode == GalleryMode.Identification;
}

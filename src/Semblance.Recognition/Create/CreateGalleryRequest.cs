using Semblance.Models;
using Semblance.Recognition.Asking;
using Semblance.Vault.Galleries;
using Semblance.Vault.Retention;

namespace Semblance.Recognition.Create;

/// <summary>A gallery that shall be made, with the reasons for which it may be kept.</summary>
/// <remarks>Immutable.</remarks>
public sealed record CreateGalleryRequest
{
    /// <summary>What people will call it.</summary>
    public required GalleryName Name { get; init; }

    /// <summary>What it is for.</summary>
    public required Purpose Purpose { get; init; }

    /// <summary>Why the law lets it be kept.</summary>
    public required LegalBasis LegalBasis { get; init; }

    /// <summary>How long what it holds may be kept.</summary>
    public required RetentionRule Retention { get; init; }

    /// <summary>The model that makes its templates.</summary>
    public required ModelIdentity Model { get; init; }

    /// <summary>Which error rates its decisions stand for.</summary>
    public ThresholdPolicy Thresholds { get; init; } = ThresholdPolicy.Default;

    /// <summary>What may be asked of it.</summary>
    public GalleryMode Mode { get; init; } = GalleryMode.Identification;

    /// <summary>Whether results are released only by two different persons.</summary>
    public bool IsRestricted { get; init; }

    /// <summary>Who asks.</summary>
    public required Caller Caller { get; init; }
}

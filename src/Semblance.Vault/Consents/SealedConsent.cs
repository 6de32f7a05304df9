using Semblance.Vault.Galleries;
using Semblance.Vault.Rows;
using Semblance.Vault.Subjects;

namespace Semblance.Vault.Consents;

/// <summary>A consent as a store keeps it.</summary>
public sealed record SealedConsent
{
    /// <summary>Its identifier.</summary>
    public required ConsentId Id { get; init; }

    /// <summary>The gallery that it is given for.</summary>
    public required GalleryId GalleryId { get; init; }

    /// <summary>Who agreed.</summary>
    public required SubjectId SubjectId { get; init; }

    /// <summary>Whether it was taken back.</summary>
    public required ConsentState State { get; init; }

    /// <summary>The first day (UTC) on which it does not hold any more.</summary>
    public required DateOnly ExpiresAt { get; init; }

    /// <summary>The sealed words, times and evidence.</summary>
    public required SealedBytes SealedDetails { get; init; }

    /// <summary>Version, key and tag.</summary>
    public required RowSeal Seal { get; init; }
}

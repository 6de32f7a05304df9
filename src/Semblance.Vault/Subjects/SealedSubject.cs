using Semblance.Vault.Galleries;
using Semblance.Vault.Rows;

namespace Semblance.Vault.Subjects;

/// <summary>A subject as a store keeps it.</summary>
public sealed record SealedSubject
{
    /// <summary>Its identifier.</summary>
    public required SubjectId Id { get; init; }

    /// <summary>Its gallery.</summary>
    public required GalleryId GalleryId { get; init; }

    /// <summary>Whether it takes part in comparisons.</summary>
    public required SubjectState State { get; init; }

    /// <summary>By what its external id is found within the gallery; null where it has none.</summary>
    public BlindIndex? ExternalIndex { get; init; }

    /// <summary>The sealed <see cref="SubjectDetails"/>.</summary>
    public required SealedBytes SealedDetails { get; init; }

    /// <summary>Version, key and tag.</summary>
    public required RowSeal Seal { get; init; }
}

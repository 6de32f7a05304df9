using Semblance.Models;
using Semblance.Vault.Consents;
using Semblance.Vault.Galleries;
using Semblance.Vault.Rows;
using Semblance.Vault.Subjects;

namespace Semblance.Vault.References;

/// <summary>A reference as a store keeps it.</summary>
public sealed record SealedReference
{
    /// <summary>Its identifier.</summary>
    public required ReferenceId Id { get; init; }

    /// <summary>The gallery that it is kept in.</summary>
    public required GalleryId GalleryId { get; init; }

    /// <summary>Whom it shows.</summary>
    public required SubjectId SubjectId { get; init; }

    /// <summary>Why the law lets it be kept: the gallery's basis, or the store refuses it.</summary>
    public required LegalBasis LegalBasis { get; init; }

    /// <summary>The consent that it rests on; a store refuses a basis of consent without one.</summary>
    public ConsentId? ConsentId { get; init; }

    /// <summary>The first day (UTC) on which it may not be kept any more.</summary>
    public required DateOnly ExpiresAt { get; init; }

    /// <summary>The model that made the template.</summary>
    public required ModelIdentity Model { get; init; }

    /// <summary>Whether it takes part in comparisons.</summary>
    public required ReferenceState State { get; init; }

    /// <summary>The sealed template.</summary>
    public required SealedBytes SealedTemplate { get; init; }

    /// <summary>The sealed provenance and quality.</summary>
    public required SealedBytes SealedDetails { get; init; }

    /// <summary>The sealed crop; null where none is kept, which is the rule.</summary>
    public SealedBytes? SealedCrop { get; init; }

    /// <summary>Version, key and tag.</summary>
    public required RowSeal Seal { get; init; }
}

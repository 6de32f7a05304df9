using Semblance.Models;
using Semblance.Vault.Rows;
using Semblance.Vault.Subjects;

namespace Semblance.Vault.References;

/// <summary>What an index needs of a reference, as it is read by the million: no details and no crop.</summary>
public sealed record StreamedReference
{
    /// <summary>Its identifier.</summary>
    public required ReferenceId Id { get; init; }

    /// <summary>Whom it shows.</summary>
    public required SubjectId SubjectId { get; init; }

    /// <summary>Whether the subject takes part in comparisons.</summary>
    public required SubjectState SubjectState { get; init; }

    /// <summary>Whether it takes part in comparisons.</summary>
    public required ReferenceState State { get; init; }

    /// <summary>The first day (UTC) on which it may not be kept any more.</summary>
    public required DateOnly ExpiresAt { get; init; }

    /// <summary>The model that made the template.</summary>
    public required ModelIdentity Model { get; init; }

    /// <summary>The sealed template.</summary>
    public required SealedBytes SealedTemplate { get; init; }

    /// <summary>Version, key and tag. The tag is over the whole row and can't be checked from what is here: the template's own seal can.</summary>
    public required RowSeal Seal { get; init; }
}

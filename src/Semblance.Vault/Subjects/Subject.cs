using Semblance.Vault.Galleries;

namespace Semblance.Vault.Subjects;

/// <summary>A person as one gallery knows them. What tells who it is, is sealed wherever it is kept.</summary>
/// <remarks>Immutable. Clear on the disk: <see cref="Id"/>, <see cref="GalleryId"/> and <see cref="State"/>. All else is sealed.</remarks>
public sealed record Subject
{
    /// <summary>Its identifier.</summary>
    public required SubjectId Id { get; init; }

    /// <summary>The gallery that it belongs to, and no other.</summary>
    public required GalleryId GalleryId { get; init; }

    /// <summary>Whether it takes part in comparisons.</summary>
    public required SubjectState State { get; init; }

    /// <summary>What tells who it is.</summary>
    public required SubjectDetails Details { get; init; }

    /// <summary>Its identifier alone.</summary>
    /// <returns>A text for messages.</returns>
    public override string ToString() => $"subject {Id}";
}

using Semblance.Errors;
using Semblance.Vault.Ports;
using Semblance.Vault.References;

namespace Semblance.Recognition.Rooms;

/// <summary>How references are read from a gallery.</summary>
internal static class ReferenceRows
{
    /// <summary>The most references that are changed at once: 10,000.</summary>
    public const int MostAtOnce = 10_000;

    /// <summary>The row of a reference of a gallery; nothing where it is not there, in another gallery, or set aside.</summary>
    public static async Task<SealedReference?> FindAsync(IUnitOfWork view, GalleryEntry gallery, ReferenceId reference, CancellationToken cancellation) =>
        await view.References.FindAsync(reference, cancellation).ConfigureAwait(false) is { } row && row.GalleryId == gallery.Gallery.Id ? row : null;

    /// <summary>The row of a reference of a gallery.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.ReferenceUnknown"/>: it is not there, or in another gallery.</exception>
    public static async Task<SealedReference> DemandAsync(IUnitOfWork view, GalleryEntry gallery, ReferenceId reference, CancellationToken cancellation) =>
        await FindAsync(view, gallery, reference, cancellation).ConfigureAwait(false)
            ?? throw new SemblanceException(ErrorCode.ReferenceUnknown, $"The gallery '{gallery.Gallery.Name}' has no such reference.", "It may have been removed already, or set aside as damaged; 'subject show' lists those of a subject.");

    /// <summary>Those of some references that are there, by subject; each once, in the order in which they were asked for.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.OptionOutOfRange"/>: none, or too many at once.</exception>
    public static async Task<IReadOnlyList<SealedReference>> FindAsync(IUnitOfWork view, GalleryEntry gallery, IReadOnlyCollection<ReferenceId> references, CancellationToken cancellation)
    {
        if (references.Count is 0 or > MostAtOnce)
            throw new SemblanceException(ErrorCode.OptionOutOfRange, $"{references.Count} references at once is outside of 1 to {MostAtOnce}.", "Name some of them at a time.");
        var found = new List<SealedReference>(references.Count);
        foreach (var reference in references.Distinct())
        {
            if (await FindAsync(view, gallery, reference, cancellation).ConfigureAwait(false) is { } row)
                found.Add(row);
        }

        return found;
    }
}

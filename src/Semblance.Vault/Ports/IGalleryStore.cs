using Semblance.Errors;
using Semblance.Vault.Galleries;
using Semblance.Vault.Rows;

namespace Semblance.Vault.Ports;

/// <summary>Galleries, and what each holds in one number.</summary>
public interface IGalleryStore
{
    /// <summary>Keeps a new gallery.</summary>
    /// <param name="gallery">With <see cref="RowVersion.First"/>.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.VaultRuleBroken"/>: the name or identifier is taken.</exception>
    Task AddAsync(StoredGallery gallery, CancellationToken cancellation);

    /// <summary>Keeps a changed gallery.</summary>
    /// <param name="gallery">With the version after the one that was read.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.VaultConflict"/>: it was changed meanwhile. <see cref="ErrorCode.VaultRuleBroken"/>: the name is taken, or the basis of kept references would change.
    /// </exception>
    Task ChangeAsync(StoredGallery gallery, CancellationToken cancellation);

    /// <summary>Removes an empty gallery.</summary>
    /// <param name="id">Which.</param>
    /// <param name="version">The version that was read.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.VaultConflict"/>: changed or gone. <see cref="ErrorCode.VaultRuleBroken"/>: subjects are in it.</exception>
    Task RemoveAsync(GalleryId id, RowVersion version, CancellationToken cancellation);

    /// <summary>Reads a gallery.</summary>
    /// <param name="id">Which.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The gallery; null where there is none.</returns>
    Task<StoredGallery?> FindAsync(GalleryId id, CancellationToken cancellation);

    /// <summary>Reads a gallery by its name.</summary>
    /// <param name="name">Its name, letter by letter.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The gallery; null where there is none.</returns>
    Task<StoredGallery?> FindAsync(GalleryName name, CancellationToken cancellation);

    /// <summary>Reads all galleries.</summary>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>All of them.</returns>
    Task<RowList<StoredGallery>> ListAsync(CancellationToken cancellation);

    /// <summary>Reads a gallery's manifest, as the last commit left it.</summary>
    /// <param name="id">Which.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The manifest; the empty one where there is no such gallery.</returns>
    Task<Manifest> ManifestAsync(GalleryId id, CancellationToken cancellation);

    /// <summary>Makes the manifest anew from the rows that are there, to be compared with <see cref="ManifestAsync"/>: about half a minute for a million rows.</summary>
    /// <param name="id">Which.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>What the rows add up to.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.VaultDamaged"/>: a row's own digest can't be read; the unit of work goes on.</exception>
    Task<Manifest> RecountAsync(GalleryId id, CancellationToken cancellation);

    /// <summary>How far the tables reach now.</summary>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The marks.</returns>
    Task<RowMarks> MarksAsync(CancellationToken cancellation);

    /// <summary>What an earlier manifest becomes by the rows that were added since: equal to <see cref="ManifestAsync"/> where additions are all that happened. Some 200,000 rows a second and core.</summary>
    /// <param name="id">Which gallery.</param>
    /// <param name="before">Its manifest then.</param>
    /// <param name="since">The marks of the same view.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The manifest with them.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.VaultDamaged"/>: a row's own digest can't be read; the unit of work goes on.</exception>
    Task<Manifest> GrownAsync(GalleryId id, Manifest before, RowMarks since, CancellationToken cancellation);
}

using Semblance.Errors;
using Semblance.Vault.Erasure;
using Semblance.Vault.Galleries;
using Semblance.Vault.Rows;
using Semblance.Vault.Subjects;

namespace Semblance.Vault.Ports;

/// <summary>Subjects.</summary>
public interface ISubjectStore
{
    /// <summary>Keeps a new subject.</summary>
    /// <param name="subject">With <see cref="RowVersion.First"/>.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.VaultRuleBroken"/>: the identifier or the external id is taken, or there is no such gallery.</exception>
    Task AddAsync(SealedSubject subject, CancellationToken cancellation);

    /// <summary>Keeps a changed subject.</summary>
    /// <param name="subject">With the version after the one that was read.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.VaultConflict"/>: it was changed or erased meanwhile.</exception>
    Task ChangeAsync(SealedSubject subject, CancellationToken cancellation);

    /// <summary>Reads a subject.</summary>
    /// <param name="id">Which.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The subject; null where there is none, or it was set aside.</returns>
    Task<SealedSubject?> FindAsync(SubjectId id, CancellationToken cancellation);

    /// <summary>Finds a subject by its external id.</summary>
    /// <param name="gallery">In which gallery.</param>
    /// <param name="externalId">The keyed digest of the external id.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The subject; null where there is none, or it was set aside.</returns>
    Task<SealedSubject?> FindAsync(GalleryId gallery, BlindIndex externalId, CancellationToken cancellation);

    /// <summary>Reads a gallery's subjects, a page at a time.</summary>
    /// <param name="gallery">Which gallery.</param>
    /// <param name="after">The last subject of the page before; null for the first page.</param>
    /// <param name="most">At most so many, 1 to 10,000.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The page, ordered by identifier; the last page holds fewer rows (found and damaged) than asked for.</returns>
    Task<RowList<SealedSubject>> ListAsync(GalleryId gallery, SubjectId? after, int most, CancellationToken cancellation);

    /// <summary>Reads the subjects of a gallery that were added after a mark, set aside or not.</summary>
    /// <param name="gallery">Which gallery.</param>
    /// <param name="after">The mark (<see cref="RowMarks.Subjects"/>).</param>
    /// <param name="damaged">Is told of every subject that can't be read; a page that can't be read ends the reading.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>The subjects in the order in which they were first written.</returns>
    IAsyncEnumerable<SealedSubject> AddedAsync(GalleryId gallery, long after, Action<DamagedRow> damaged, CancellationToken cancellation);

    /// <summary>Reads the identifiers of a gallery's subjects, set aside or not, a page at a time.</summary>
    /// <param name="gallery">Which gallery.</param>
    /// <param name="after">The last one of the page before; null for the first page.</param>
    /// <param name="most">At most so many, 1 to 10,000.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The page, ordered by identifier.</returns>
    Task<IReadOnlyList<SubjectId>> ListIdsAsync(GalleryId gallery, SubjectId? after, int most, CancellationToken cancellation);

    /// <summary>Counts a gallery's subjects.</summary>
    /// <param name="gallery">Which gallery.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>How many there are.</returns>
    Task<long> CountAsync(GalleryId gallery, CancellationToken cancellation);

    /// <summary>Removes a subject with all references, consents, constraints and marks of quarantine.</summary>
    /// <param name="gallery">Its gallery.</param>
    /// <param name="id">Which.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>What was removed; nothing where it was not there, so that an erasure can be repeated.</returns>
    Task<ErasedRows> EraseAsync(GalleryId gallery, SubjectId id, CancellationToken cancellation);
}

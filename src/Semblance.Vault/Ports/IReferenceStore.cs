using Semblance.Errors;
using Semblance.Vault.Galleries;
using Semblance.Vault.References;
using Semblance.Vault.Rows;
using Semblance.Vault.Subjects;

namespace Semblance.Vault.Ports;

/// <summary>References.</summary>
public interface IReferenceStore
{
    /// <summary>Keeps a new reference.</summary>
    /// <param name="reference">With <see cref="RowVersion.First"/>.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.VaultRuleBroken"/>: no such gallery, subject or consent; another basis than the gallery's; a basis of consent without one.
    /// </exception>
    Task AddAsync(SealedReference reference, CancellationToken cancellation);

    /// <summary>Keeps a changed reference: retired, prolonged after use, or sealed with another key.</summary>
    /// <param name="reference">With the version after the one that was read.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.VaultConflict"/>: it was changed or removed meanwhile.</exception>
    Task ChangeAsync(SealedReference reference, CancellationToken cancellation);

    /// <summary>Attributes a reference to another subject of its gallery. Its basis, model and state stay.</summary>
    /// <param name="reference">With the new subject, sealed with that one's key, and with the version after the one that was read.</param>
    /// <param name="from">Whose it was.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.VaultConflict"/>: it was changed, removed or attributed to somebody else meanwhile. <see cref="ErrorCode.VaultRuleBroken"/>: no such subject in the gallery, or the consent is not the new subject's.
    /// </exception>
    Task AttributeAsync(SealedReference reference, SubjectId from, CancellationToken cancellation);

    /// <summary>Removes a reference.</summary>
    /// <param name="id">Which.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Whether it was there.</returns>
    Task<bool> RemoveAsync(ReferenceId id, CancellationToken cancellation);

    /// <summary>Reads a reference.</summary>
    /// <param name="id">Which.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The reference; null where there is none, or it was set aside.</returns>
    Task<SealedReference?> FindAsync(ReferenceId id, CancellationToken cancellation);

    /// <summary>Reads the references of a subject.</summary>
    /// <param name="subject">Whose.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>All of them.</returns>
    Task<RowList<SealedReference>> ListAsync(SubjectId subject, CancellationToken cancellation);

    /// <summary>Reads a gallery's references a page at a time, without those that were set aside.</summary>
    /// <param name="gallery">Which gallery.</param>
    /// <param name="only">The only subject whose references count; null for everybody.</param>
    /// <param name="after">Where the page before ended; null for the first page.</param>
    /// <param name="most">At most so many, 1 to 10,000.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The page, ordered by subject and enrolment.</returns>
    Task<ReferencePage> PageAsync(GalleryId gallery, SubjectId? only, ReferenceMark? after, int most, CancellationToken cancellation);

    /// <summary>Reads all references of a gallery for an index, in the order in which they were first written.</summary>
    /// <param name="gallery">Which gallery.</param>
    /// <param name="damaged">Is told of every reference that can't be read; the reading goes on after it.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>The references, without those that were set aside.</returns>
    IAsyncEnumerable<StreamedReference> StreamAsync(GalleryId gallery, Action<DamagedRow> damaged, CancellationToken cancellation);

    /// <summary>Reads the references of a gallery that were added after a mark, set aside or not.</summary>
    /// <param name="gallery">Which gallery.</param>
    /// <param name="after">The mark (<see cref="RowMarks.References"/>).</param>
    /// <param name="damaged">Is told of every reference that can't be read; a page that can't be read ends the reading.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>The references in the order in which they were first written.</returns>
    IAsyncEnumerable<SealedReference> AddedAsync(GalleryId gallery, long after, Action<DamagedRow> damaged, CancellationToken cancellation);

    /// <summary>Counts a gallery's references.</summary>
    /// <param name="gallery">Which gallery.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>How many there are.</returns>
    Task<long> CountAsync(GalleryId gallery, CancellationToken cancellation);

    /// <summary>Counts a subject's references, set aside or not.</summary>
    /// <param name="subject">Whose.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>How many there are.</returns>
    Task<long> CountAsync(SubjectId subject, CancellationToken cancellation);

    /// <summary>Finds references whose time is over.</summary>
    /// <param name="today">The day (UTC): what expires on it or before is due.</param>
    /// <param name="most">At most so many, 1 to 10,000.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The longest overdue first.</returns>
    Task<IReadOnlyList<DueReference>> DueAsync(DateOnly today, int most, CancellationToken cancellation);
}

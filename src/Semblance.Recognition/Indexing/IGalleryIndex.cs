using Semblance.Embedding;
using Semblance.Models;
using Semblance.Vault.References;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Indexing;

/// <summary>
/// What can be found of one gallery, ready to search. It is derived from the vault, told of changes after they were committed, and thrown
/// away without loss. On one machine it is a <see cref="LocalGalleryIndex"/>; nothing above knows which it got.
/// </summary>
/// <remarks>Thread-safe. Searches never wait for changes, and each sees one state.</remarks>
public interface IGalleryIndex
{
    /// <summary>The model whose templates it holds.</summary>
    ModelIdentity Model { get; }

    /// <summary>References that a probe is compared with, now.</summary>
    int Size { get; }

    /// <summary>Counts the changes that led to the present state.</summary>
    long Version { get; }

    /// <summary>What its audited searches found so far; <see langword="null"/> where it was never filled.</summary>
    SearchAudit? Audit { get; }

    /// <summary>Lets a reference be found from now on; one that is there already is replaced.</summary>
    /// <param name="reference">The reference.</param>
    /// <exception cref="Errors.SemblanceException"><see cref="Errors.ErrorCode.TemplateModelMismatch"/>: a template of another model.</exception>
    void Put(IndexedReference reference);

    /// <summary>Lets a reference not be found any more. What is not there needs no removal.</summary>
    /// <param name="reference">Which.</param>
    void Remove(ReferenceId reference);

    /// <summary>Lets a subject not be found any more, in one step for every search.</summary>
    /// <param name="subject">Whom.</param>
    void RemoveSubject(SubjectId subject);

    /// <summary>Finds the subjects who are most alike to a probe; the best reference of each counts, or each reference where <see cref="GallerySearchRequest.ListsReferences"/> says so.</summary>
    /// <param name="probe">The probe's template.</param>
    /// <param name="request">How many, how alike, and among whom.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <returns>The candidates, the best first, and the state that was searched.</returns>
    /// <exception cref="Errors.SemblanceException"><see cref="Errors.ErrorCode.TemplateModelMismatch"/>: a template of another model.</exception>
    ValueTask<GallerySearch> SearchAsync(FaceTemplate probe, GallerySearchRequest request, CancellationToken cancellation);
}

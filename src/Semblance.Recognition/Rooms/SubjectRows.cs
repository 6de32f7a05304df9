using System.Runtime.CompilerServices;
using Semblance.Errors;
using Semblance.Vault.Galleries;
using Semblance.Vault.Ports;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Rooms;

/// <summary>How subjects are read from a gallery.</summary>
internal static class SubjectRows
{
    private const int Page = 1_000;

    /// <summary>The row of a subject of a gallery.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.VaultRuleBroken"/>: it is not there, or in another gallery.</exception>
    public static async Task<SealedSubject> DemandAsync(IUnitOfWork view, GalleryEntry gallery, SubjectId subject, CancellationToken cancellation) =>
        await view.Subjects.FindAsync(subject, cancellation).ConfigureAwait(false) is { } row && row.GalleryId == gallery.Gallery.Id
            ? row
            : throw Missing(gallery);

    /// <summary>What is said where a subject is not there.</summary>
    public static SemblanceException Missing(GalleryEntry gallery) =>
        new(ErrorCode.SubjectUnknown, $"The gallery '{gallery.Gallery.Name}' has no such subject.", "It may be erased already, or set aside as damaged; 'subject list' shows who is there.");

    /// <summary>What is said where an external id is another's; it is not printed.</summary>
    public static SemblanceException Taken(GalleryEntry gallery) =>
        new(ErrorCode.NameTaken, $"Somebody else of the gallery '{gallery.Gallery.Name}' has this external id.", "Take another one, or let the one become the other.");

    /// <summary>The identifiers of everybody in a gallery, set aside or not.</summary>
    public static async IAsyncEnumerable<SubjectId> EveryIdAsync(IUnitOfWork view, GalleryId gallery, [EnumeratorCancellation] CancellationToken cancellation)
    {
        SubjectId? last = null;
        while (true)
        {
            var page = await view.Subjects.ListIdsAsync(gallery, last, Page, cancellation).ConfigureAwait(false);
            foreach (var id in page)
                yield return id;
            if (page.Count < Page)
                yield break;
            last = page[^1];
        }
    }

    /// <summary>A subject's name in the record.</summary>
    /// <returns><see langword="null"/> where the key is gone: the subject was erased.</returns>
    public static string? PseudonymOf(FaceVault vault, GalleryEntry gallery, SubjectId subject)
    {
        try
        {
            using var key = vault.Keys.OpenSubject(gallery.Gallery.Id.Value, subject.Value);
            return key.Pseudonym();
        }
        catch (SemblanceException gone) when (gone.Code == ErrorCode.KeyErased)
        {
            return null;
        }
    }

    /// <summary>Opens something, or nothing where a row or its key does not open.</summary>
    public static T? Opened<T>(Func<T> open)
        where T : class
    {
        try
        {
            return open();
        }
        catch (SemblanceException refusal) when (FaultOf(refusal) is not null)
        {
            return null;
        }
    }

    /// <summary>What is wrong with a row that did not open; <see langword="null"/> where the refusal is about something else.</summary>
    public static RowFault? FaultOf(SemblanceException refusal) => refusal.Code switch
    {
        ErrorCode.SealBroken or ErrorCode.KeyErased => RowFault.SealBroken,
        ErrorCode.TemplateInvalid or ErrorCode.VaultDamaged => RowFault.ContentDamaged,
        _ => null,
    };
}

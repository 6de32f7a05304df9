using Semblance.Errors;
using Semblance.Recognition;
using Semblance.Recognition.Grant;
using Semblance.Vault.Galleries;

namespace Semblance.Server.Access;

/// <summary>Which galleries a key reaches. One that it does not reach is to it as if it were not there: the same answer, word for word.</summary>
internal sealed class GalleryReach(RecognitionHouse house)
{
    /// <summary>Demands that a gallery is there and within reach.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.GalleryUnknown"/>: it is not, or the key does not reach it.</exception>
    public async Task<Gallery> DemandAsync(AccessGrant grant, string name, CancellationToken cancellation)
    {
        if (!grant.CoversName(name))
            throw Unknown(name);
        try
        {
            var found = await house.Rooms.FindAsync(new GalleryName(name), cancellation).ConfigureAwait(false);
            return grant.Covers(found.Gallery) ? found.Gallery : throw Unknown(name);
        }
        catch (SemblanceException refusal) when (refusal.Code is ErrorCode.GalleryUnknown or ErrorCode.VaultRuleBroken)
        {
            throw Unknown(name);
        }
    }

    /// <summary>The galleries that a key reaches, by identifier, for what is not asked of one gallery: the record, receipts.</summary>
    /// <returns><see langword="null"/> where it reaches everything, also what was of a gallery that is erased.</returns>
    public async Task<IReadOnlySet<Guid>?> IdsAsync(AccessGrant grant, CancellationToken cancellation)
    {
        if (grant.Galleries.Contains(AccessGrant.All, StringComparer.Ordinal) && grant.Purposes.Contains(AccessGrant.All, StringComparer.Ordinal))
            return null;
        var all = await house.ListGalleries.HandleAsync(cancellation).ConfigureAwait(false);
        return all.Where(grant.Covers).Select(static gallery => gallery.Id.Value).ToHashSet();
    }

    /// <summary>The one answer for a gallery that is not there and for one out of reach.</summary>
    public static SemblanceException Unknown(string name) => new(ErrorCode.GalleryUnknown, $"There is no gallery '{name}' that this key reaches.", "GET /v1/galleries lists those that there are for it.");

    /// <summary>The one answer for a subject who is not there and for one whom the key does not speak for.</summary>
    public static SemblanceException UnknownSubject() => new(ErrorCode.SubjectUnknown, "There is no such subject that this key reaches.", "A key of the role 'subject' speaks for one subject.");
}

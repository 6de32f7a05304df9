using Semblance.Recognition.Asking;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Audit;
using Semblance.Vault.Galleries;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;

namespace Semblance.Recognition.Create;

/// <summary>Makes galleries.</summary>
/// <param name="vault">Where they are kept.</param>
/// <param name="happening">Makes the events that go on record.</param>
/// <param name="identifiers">Names them.</param>
public sealed class CreateGalleryHandler(FaceVault vault, Happening happening, IIdentifiers identifiers)
{
    /// <summary>Makes a gallery.</summary>
    /// <param name="request">What it shall be.</param>
    /// <param name="cancellation">Heeded until it is kept.</param>
    /// <returns>The gallery, kept and on record.</returns>
    /// <exception cref="Errors.SemblanceException"><see cref="Errors.ErrorCode.NameTaken"/>.</exception>
    public async Task<GalleryEntry> HandleAsync(CreateGalleryRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var gallery = GalleryOf(request);
        var safe = vault.CreateSafe(gallery.Id);
        var entry = new GalleryEntry(gallery, RowVersion.First, safe);
        var work = await vault.Store.BeginAsync(cancellation).ConfigureAwait(false);
        await using (work.ConfigureAwait(false))
        {
            await work.Galleries.AddAsync(safe.Seal(gallery, RowVersion.First), cancellation).ConfigureAwait(false);
            await vault.Journal.EnlistAsync(work, happening.In(entry, request.Caller, AuditAction.CreateGallery, AuditOutcome.Done), cancellation).ConfigureAwait(false);
            await work.CommitAsync(cancellation).ConfigureAwait(false);
        }

        await vault.SettleAsync(gallery.Id, CancellationToken.None).ConfigureAwait(false);
        return entry;
    }

    private Gallery GalleryOf(CreateGalleryRequest request) => new()
    {
        Id = GalleryId.From(identifiers.Create()),
        Name = request.Name,
        Purpose = request.Purpose,
        LegalBasis = request.LegalBasis,
        Model = request.Model,
        Retention = request.Retention,
        Thresholds = request.Thresholds,
        Mode = request.Mode,
        IsRestricted = request.IsRestricted,
    };
}

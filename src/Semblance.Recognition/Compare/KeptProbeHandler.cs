using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Audit;
using Semblance.Vault.References;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Sealing;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Compare;

/// <summary>Opens a reference so that something can be compared with it. That it was opened is on record before it is.</summary>
/// <param name="vault">What is kept.</param>
/// <param name="rooms">Finds galleries.</param>
/// <param name="happening">Makes the events that go on record.</param>
public sealed class KeptProbeHandler(FaceVault vault, GalleryRooms rooms, Happening happening)
{
    /// <summary>Opens a reference.</summary>
    /// <param name="request">Which, and who asks.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>The probe that it makes: what was good enough to be kept takes nothing away from a decision.</returns>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.GalleryUnknown"/>. <see cref="ErrorCode.ReferenceUnknown"/>: it is not there, or its subject takes no part in comparisons now. <see cref="ErrorCode.SealBroken"/>: a row was changed.
    /// <see cref="ErrorCode.KeyUnavailable"/>: the subject holds the key, and none or another's was shown. <see cref="ErrorCode.AuditUnwritable"/>.
    /// </exception>
    public async Task<Probe> HandleAsync(AboutReference request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var gallery = await rooms.FindAsync(request.Gallery, cancellation).ConfigureAwait(false);
        var (probe, pseudonym) = await OpenAsync(vault, gallery, request.Reference, request.Holder, cancellation).ConfigureAwait(false);
        await vault.Journal.RecordAsync(happening.In(gallery, request.Caller, AuditAction.View, AuditOutcome.Done, pseudonym), cancellation).ConfigureAwait(false);
        return probe;
    }

    /// <summary>Opens a reference of somebody who takes part in comparisons; nothing goes on record here.</summary>
    /// <returns>The probe, and the subject's name in the record.</returns>
    internal static async Task<(Probe Probe, string Pseudonym)> OpenAsync(FaceVault vault, GalleryEntry gallery, ReferenceId reference, HolderKey? holder, CancellationToken cancellation)
    {
        var view = await vault.Store.ViewAsync(cancellation).ConfigureAwait(false);
        await using (view.ConfigureAwait(false))
        {
            var row = await ReferenceRows.DemandAsync(view, gallery, reference, cancellation).ConfigureAwait(false);
            var owner = await SubjectRows.DemandAsync(view, gallery, row.SubjectId, cancellation).ConfigureAwait(false);
            gallery.Safe.Check(owner);
            if (owner.State != SubjectState.Active)
                throw new SemblanceException(ErrorCode.ReferenceUnknown, "The subject of this reference takes no part in comparisons now.", "It waits for a human, or its use is restricted: 'subject list' shows which.");
            using var keys = SubjectKeys.Open(vault, gallery, row.SubjectId, holder);
            var opened = keys.Demand(key => gallery.Safe.Open(row, key));
            return (new Probe(opened.Template, [], opened.Provenance.File), keys.Kept.Pseudonym());
        }
    }
}

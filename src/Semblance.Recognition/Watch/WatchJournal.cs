using Semblance.Recognition.Asking;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Audit;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;

namespace Semblance.Recognition.Watch;

/// <summary>Puts what is told of a camera on record and before the subscribers, both or neither.</summary>
internal sealed class WatchJournal(FaceVault vault, Happening happening, GalleryEntry? gallery, Caller caller, CameraRules camera, IIdentifiers identifiers)
{
    /// <summary>Keeps an event; it is on record when this returns, and with it that its shot is kept, by the digest of the picture.</summary>
    public async Task KeepAsync(WatchEvent told, string shotDigest, CancellationToken cancellation)
    {
        var record = RecordOf(OutcomeOf(told), PseudonymOf(told)) with { DetailDigest = WatchEventText.DigestOf(told) };
        var work = await vault.Store.BeginAsync(cancellation).ConfigureAwait(false);
        await using (work.ConfigureAwait(false))
        {
            await vault.Journal.EnlistAsync(work, record, cancellation).ConfigureAwait(false);
            if (gallery is not null && shotDigest.Length > 0)
                await vault.Journal.EnlistAsync(work, happening.In(gallery, caller, AuditAction.Change, AuditOutcome.Done, record.Subject) with { InputDigest = shotDigest }, cancellation).ConfigureAwait(false);
            foreach (var subscriber in camera.Subscribers)
                await vault.Announcements.EnlistAsync(work, identifiers.Create(), WatchEventText.Write(told, subscriber), cancellation).ConfigureAwait(false);
            await work.CommitAsync(cancellation).ConfigureAwait(false);
        }

        await vault.Journal.MoveAsync(CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>That the watch itself began or ended.</summary>
    public Task RecordAsync(AuditOutcome outcome, string authorisedBy, CancellationToken cancellation) =>
        vault.Journal.RecordAsync(RecordOf(outcome, string.Empty) with { SecondActor = authorisedBy }, cancellation);

    private AuditEvent RecordOf(AuditOutcome outcome, string subject) => gallery is null
        ? happening.OfVault(caller, AuditAction.Watch, outcome, "faces are followed, and nobody is asked for")
        : happening.In(gallery, caller, AuditAction.Watch, outcome, subject);

    private string PseudonymOf(WatchEvent told) =>
        gallery is null || told.Subject is not { } subject ? string.Empty : SubjectRows.PseudonymOf(vault, gallery, subject) ?? string.Empty;

    private static AuditOutcome OutcomeOf(WatchEvent told) => told.Kind switch
    {
        WatchEventKind.Identified => AuditOutcome.Match,
        WatchEventKind.Unknown => AuditOutcome.NonMatch,
        WatchEventKind.Undecided => AuditOutcome.Undecided,
        _ => AuditOutcome.Done,
    };
}

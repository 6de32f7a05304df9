using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Attempts;
using Semblance.Recognition.Erase;
using Semblance.Recognition.Release;
using Semblance.Recognition.Rooms;
using Semblance.Recognition.Shots;
using Semblance.Vault.Audit;
using Semblance.Vault.Consents;
using Semblance.Vault.Galleries;
using Semblance.Vault.Ports;
using Semblance.Vault.References;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Sealing.Keys;
using Semblance.Vault.Sealing.Receipts;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Retain;

/// <summary>
/// Removes what may not be kept any more: references whose day has come, then whoever is left without a reference and without a consent in force, with the key. Each page is a unit of
/// work of its own, so that a sweep that was cut off is ended by the next one; a second one finds nothing.
/// </summary>
/// <param name="vault">What is kept.</param>
/// <param name="rooms">Tells open galleries.</param>
/// <param name="happening">Makes the events that go on record.</param>
/// <param name="identifiers">Names requests.</param>
/// <param name="time">The clock.</param>
public sealed class SweepHandler(FaceVault vault, GalleryRooms rooms, Happening happening, IIdentifiers identifiers, TimeProvider time)
{
    private const int Page = 1_000;
    private const string Why = "retention";

    private readonly SubjectErasure _erasure = new(vault, identifiers, time);

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>Sweeps all galleries.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancellation">Heeded between two pages.</param>
    /// <returns>What was removed; on record, with a receipt where keys were destroyed.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.AuditUnwritable"/>, <see cref="ErrorCode.VaultStopped"/>: begun, and ended by the next sweep.</exception>
    public async Task<SweepOutcome> HandleAsync(Caller caller, CancellationToken cancellation)
    {
        var tally = new SweepTally();
        while (await RemoveDueAsync(caller, tally, cancellation).ConfigureAwait(false) == Page)
        {
            // Another page is due.
        }

        foreach (var gallery in await GalleriesAsync(cancellation).ConfigureAwait(false))
            await RemoveEmptyAsync(gallery, caller, tally, cancellation).ConfigureAwait(false);
        await ForgetRequestsAsync(cancellation).ConfigureAwait(false);
        tally.Events = (await new GiveUpEventsHandler(vault, happening, time).HandleAsync(caller, [], cancellation).ConfigureAwait(false)).Values.Sum();
        tally.Shots = await new ShotSweep(vault, happening, _erasure).RunAsync(caller, Today, Why, cancellation).ConfigureAwait(false);
        tally.Withheld = new WithheldShelf(vault, time).RemoveOld();
        new ClaimShelf(vault, AttemptRules.Usual).RemoveOld(time.GetUtcNow());
        return await EndAsync(caller, tally).ConfigureAwait(false);
    }

    private async Task<int> RemoveDueAsync(Caller caller, SweepTally tally, CancellationToken cancellation)
    {
        using var turn = await rooms.TurnAsync(cancellation).ConfigureAwait(false);
        IReadOnlyList<DueReference> due;
        var removed = 0;
        var work = await vault.Store.BeginAsync(cancellation).ConfigureAwait(false);
        await using (work.ConfigureAwait(false))
        {
            due = await work.References.DueAsync(Today, Page, cancellation).ConfigureAwait(false);
            foreach (var own in due.GroupBy(reference => (reference.GalleryId, reference.SubjectId)))
            {
                foreach (var reference in own)
                    removed += await work.References.RemoveAsync(reference.Id, cancellation).ConfigureAwait(false) ? 1 : 0;
                await EnlistAsync(work, caller, AuditAction.Change, own.Key.GalleryId, _erasure.PseudonymOf(own.Key.GalleryId, own.Key.SubjectId), cancellation).ConfigureAwait(false);
            }

            // A row that is there and does not go would be met for ever.
            if (removed < due.Count)
                throw new SemblanceException(ErrorCode.VaultDamaged, $"{due.Count - removed} references are due and can't be removed.", "Run 'semblance vault check'.");
            if (removed > 0)
                await work.CommitAsync(cancellation).ConfigureAwait(false);
        }

        foreach (var own in due.GroupBy(reference => reference.GalleryId))
        {
            tally.Galleries.Add(own.Key);
            rooms.RemoveReferences(own.Key, [.. own.Select(reference => reference.Id)], work.Steps);
        }

        tally.References += removed;
        return due.Count;
    }

    private async Task RemoveEmptyAsync(GalleryId gallery, Caller caller, SweepTally tally, CancellationToken cancellation)
    {
        foreach (var page in (await EmptyAsync(gallery, tally, cancellation).ConfigureAwait(false)).Chunk(Page))
        {
            var gone = new List<SubjectId>();
            using var turn = await rooms.TurnAsync(cancellation).ConfigureAwait(false);
            var work = await vault.Store.BeginAsync(cancellation).ConfigureAwait(false);
            await using (work.ConfigureAwait(false))
            {
                foreach (var subject in page)
                {
                    // Somebody may have been enrolled again, or a consent recorded, since the look.
                    if (!await IsEmptyAsync(work, subject, cancellation).ConfigureAwait(false))
                        continue;
                    gone.Add(subject);
                    var pseudonym = _erasure.PseudonymOf(gallery, subject);
                    tally.Keys += pseudonym.Length == 0 ? 0 : 1;
                    await EnlistAsync(work, caller, AuditAction.Erase, gallery, pseudonym, cancellation).ConfigureAwait(false);
                    tally.Rows = tally.Rows.Plus(await _erasure.RemoveAsync(work, gallery, subject, cancellation).ConfigureAwait(false));
                }

                await work.CommitAsync(cancellation).ConfigureAwait(false);
            }

            tally.Galleries.Add(gallery);
            rooms.RemoveSubjects(gallery, gone, work.Steps);
        }
    }

    /// <summary>Whoever has no reference and no consent in force: nothing says any more why the rest may be kept.</summary>
    private async Task<IReadOnlyList<SubjectId>> EmptyAsync(GalleryId gallery, SweepTally tally, CancellationToken cancellation)
    {
        var empty = new List<SubjectId>();
        var view = await vault.Store.ViewAsync(cancellation).ConfigureAwait(false);
        await using (view.ConfigureAwait(false))
        {
            await foreach (var subject in SubjectRows.EveryIdAsync(view, gallery, cancellation).ConfigureAwait(false))
            {
                if (await IsEmptyAsync(view, subject, cancellation).ConfigureAwait(false))
                    empty.Add(subject);
            }

            if (empty.Count == 0 || !(await view.Quarantine.ListAsync(cancellation).ConfigureAwait(false)).Any(row => row.Kind == RowKind.Reference))
                return empty;
            tally.Spared += empty.Count;
            return [];
        }
    }

    private async Task<bool> IsEmptyAsync(IUnitOfWork view, SubjectId subject, CancellationToken cancellation)
    {
        var references = await view.References.ListAsync(subject, cancellation).ConfigureAwait(false);
        if (references.Found.Count + references.Damaged.Count > 0)
            return false;
        var consents = await view.Consents.ListAsync(subject, cancellation).ConfigureAwait(false);
        return !consents.Found.Any(consent => consent.State == ConsentState.Given && consent.ExpiresAt > Today);
    }

    /// <summary>Answers of requests that nobody sends again any more.</summary>
    private async Task ForgetRequestsAsync(CancellationToken cancellation)
    {
        var work = await vault.Store.BeginAsync(cancellation).ConfigureAwait(false);
        await using (work.ConfigureAwait(false))
        {
            if (await work.Requests.ForgetAsync(Today, cancellation).ConfigureAwait(false) > 0)
                await work.CommitAsync(cancellation).ConfigureAwait(false);
        }
    }

    private Task EnlistAsync(IUnitOfWork work, Caller caller, AuditAction action, GalleryId gallery, string pseudonym, CancellationToken cancellation) =>
        vault.Journal.EnlistAsync(work, happening.OfVault(caller, action, AuditOutcome.Done, Why) with { Gallery = gallery.Value, Subject = pseudonym }, cancellation);

    private async Task<IReadOnlyList<GalleryId>> GalleriesAsync(CancellationToken cancellation)
    {
        var view = await vault.Store.ViewAsync(cancellation).ConfigureAwait(false);
        await using (view.ConfigureAwait(false))
            return [.. (await view.Galleries.ListAsync(cancellation).ConfigureAwait(false)).Found.Select(row => row.Gallery.Id)];
    }

    private async Task<SweepOutcome> EndAsync(Caller caller, SweepTally tally)
    {
        var roll = await vault.Erasures.EndAsync(CancellationToken.None).ConfigureAwait(false);
        if (tally.Galleries.Count > 0)
            await vault.Store.ScrubAsync(CancellationToken.None).ConfigureAwait(false);
        foreach (var gallery in tally.Galleries)
            await vault.SettleAsync(gallery, CancellationToken.None).ConfigureAwait(false);
        var place = await vault.Journal.RecordAsync(happening.OfVault(caller, AuditAction.Change, AuditOutcome.Done, Why), CancellationToken.None).ConfigureAwait(false);
        return new SweepOutcome(tally.References, tally.Rows.Subjects, tally.Withheld, tally.Spared, tally.Events, roll is null ? null : Receipt(tally, roll, place)) { Shots = tally.Shots };
    }

    private string Receipt(SweepTally tally, EpochRoll roll, AuditPosition place)
    {
        var now = time.GetUtcNow();
        var counts = ErasedCounts.Of(tally.Rows, tally.Keys);
        counts["references"] += tally.References;
        return ReceiptSigner.Sign(new ErasureReceipt(vault.Keys.Install, Guid.Empty, string.Empty, identifiers.Create(), counts, roll.Destroyed, roll.Epoch, now, now, [], place.Sequence, place.Size), vault.Signer);
    }
}

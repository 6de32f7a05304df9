using Semblance.Comparison;
using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Attempts;
using Semblance.Recognition.Indexing;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Audit;
using Semblance.Vault.Galleries;
using Semblance.Vault.References;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Verify;

/// <summary>Checks claims of identity (1:1). Every check is on record before its answer is given.</summary>
/// <param name="vault">What is kept.</param>
/// <param name="rooms">Opens galleries.</param>
/// <param name="happening">Makes the events that go on record.</param>
/// <param name="attempts">Counts claims, and bounds them.</param>
/// <param name="calibration">What scores of the model in use stand for.</param>
/// <param name="time">The clock.</param>
public sealed class VerifyHandler(FaceVault vault, GalleryRooms rooms, Happening happening, AttemptBook attempts, Calibration calibration, TimeProvider time)
{
    private const string NotShown = "The face is not alike enough to that of the claimed subject, or there is nobody of that name to be compared with today.";

    /// <summary>Checks a claim.</summary>
    /// <param name="request">The claim.</param>
    /// <param name="cancellation">Ends the check; nothing is answered then.</param>
    /// <returns>The decision and what it rests on.</returns>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.GalleryUnknown"/>. <see cref="ErrorCode.CalibrationUnsupported"/>: no such rate. <see cref="ErrorCode.AuditUnwritable"/>.
    /// <see cref="ErrorCode.KeyUnavailable"/>: the gallery's subjects hold their keys, and none was shown. <see cref="ErrorCode.AttemptsPaused"/>, <see cref="ErrorCode.AttemptsOff"/>: too many claims about that name were wrong, enrolled or not.
    /// </exception>
    public async Task<VerificationOutcome> HandleAsync(VerifyRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var room = await rooms.OpenAsync(request.Gallery, cancellation).ConfigureAwait(false);
        var threshold = DecisionThreshold.ForFmr(calibration, request.FalseMatchRate ?? room.Gallery.Thresholds.FalseMatchRate);
        if (room.Gallery.Mode == GalleryMode.HolderKey && request.Holder is null)
            await RefuseAsync(room, request, cancellation).ConfigureAwait(false);
        using var attempt = await BeginAsync(room, request, cancellation).ConfigureAwait(false);
        var subject = await FindAsync(room, request.Subject, cancellation).ConfigureAwait(false);
        var (best, pseudonym) = await CompareAsync(room, subject, request, cancellation).ConfigureAwait(false);
        var answer = Judge(threshold, best, request.Probe.Limits);
        attempt.End(answer.Decision);
        await RecordAsync(room, pseudonym ?? string.Empty, request, answer, cancellation).ConfigureAwait(false);
        return answer;
    }

    /// <summary>Nobody to compare with is judged like the least alike there can be, and a score that low is not told: neither the decision nor its form says who is enrolled.</summary>
    private static VerificationOutcome Judge(DecisionThreshold threshold, GalleryCandidate? best, IReadOnlyList<DecisionLimit> limits)
    {
        var judged = threshold.Decide(best?.Score ?? new ComparisonScore(-1, threshold.Score.Model), limits);
        return judged.Score >= threshold.Score || threshold.Interval.Contains(judged.Score.Similarity)
            ? new VerificationOutcome(judged.Decision, judged, threshold, judged.Reasons)
            : new VerificationOutcome(judged.Decision, null, threshold, [NotShown, .. judged.Reasons.Skip(1)]);
    }

    /// <summary>Before anybody is looked for, so that neither the refusal nor the time it takes tells who is enrolled.</summary>
    private async Task<Attempt> BeginAsync(GalleryRoom room, VerifyRequest request, CancellationToken cancellation)
    {
        try
        {
            var attempt = attempts.Begin(room.Gallery.Id, room.Safe.IndexOf(request.Subject), request.Caller.Account, request.Probe.File);
            if (attempt.RaisesAlarm)
                await RaiseAsync(room, request, cancellation).ConfigureAwait(false);
            return attempt;
        }
        catch (SemblanceException refusal) when (refusal.Code is ErrorCode.AttemptsPaused or ErrorCode.AttemptsOff)
        {
            await vault.Journal.RecordAsync(happening.In(room.Entry, request.Caller, AuditAction.Verify, AuditOutcome.Refused, input: request.Probe.File), cancellation).ConfigureAwait(false);
            throw;
        }
    }

    private async Task RaiseAsync(GalleryRoom room, VerifyRequest request, CancellationToken cancellation)
    {
        var subject = await FindAsync(room, request.Subject, cancellation).ConfigureAwait(false);
        var pseudonym = subject is { IsEnrolled: true, Compared: { } named } ? SubjectRows.PseudonymOf(vault, room.Entry, named) : null;
        await vault.Journal.RecordAsync(happening.In(room.Entry, request.Caller, AuditAction.Alarm, AuditOutcome.Undecided, pseudonym ?? string.Empty, request.Probe.File), cancellation).ConfigureAwait(false);
    }

    private async Task<ClaimedSubject> FindAsync(GalleryRoom room, ExternalId id, CancellationToken cancellation)
    {
        var view = await vault.Store.ViewAsync(cancellation).ConfigureAwait(false);
        await using (view.ConfigureAwait(false))
            return await ClaimedSubject.FindAsync(view, room.Gallery.Id, room.Safe.IndexOf(id), cancellation).ConfigureAwait(false);
    }

    /// <summary>The best reference of the claimed subject and the subject's name in the record. Where nobody is enrolled by the name, the same is done with somebody else and left aside.</summary>
    private async Task<(GalleryCandidate? Best, string? Pseudonym)> CompareAsync(GalleryRoom room, ClaimedSubject subject, VerifyRequest request, CancellationToken cancellation)
    {
        if (subject.Compared is not { } compared)
            return (null, string.Empty);
        var best = await BestAsync(room, compared, request, cancellation).ConfigureAwait(false);
        if (!subject.IsEnrolled)
        {
            SubjectRows.Opened(() => SubjectRows.PseudonymOf(vault, room.Entry, compared)!);
            return (null, string.Empty);
        }

        var pseudonym = SubjectRows.PseudonymOf(vault, room.Entry, compared);
        return (pseudonym is null ? null : best, pseudonym); // Without a pseudonym: erased meanwhile.
    }

    private async Task<GalleryCandidate?> BestAsync(GalleryRoom room, SubjectId subject, VerifyRequest request, CancellationToken cancellation)
    {
        var index = room.Gallery.Mode == GalleryMode.HolderKey ? await HeldAsync(room, subject, request, cancellation).ConfigureAwait(false) : room.Index;
        var only = new GallerySearchRequest { MaxCandidates = 1, Today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), Only = subject };
        var search = await index.SearchAsync(request.Probe.Template, only, cancellation).ConfigureAwait(false);
        return search.Candidates.Count > 0 ? search.Candidates[0] : null;
    }

    /// <summary>The references of whoever holds the key, open while the claim is checked and no longer. With another's key nothing opens, and nothing matches.</summary>
    private async Task<IGalleryIndex> HeldAsync(GalleryRoom room, SubjectId subject, VerifyRequest request, CancellationToken cancellation)
    {
        var index = new LocalGalleryIndex(room.Gallery.Model);
        using var keys = SubjectRows.Opened(() => SubjectKeys.Open(vault, room.Entry, subject, request.Holder));
        if (keys is null)
            return index; // Erased meanwhile.
        var view = await vault.Store.ViewAsync(cancellation).ConfigureAwait(false);
        await using (view.ConfigureAwait(false))
        {
            if (await view.Subjects.FindAsync(subject, cancellation).ConfigureAwait(false) is not { State: SubjectState.Active } row || SubjectRows.Opened(() => room.Safe.Open(row, keys.Opening)) is not { } opened)
                return index;
            foreach (var reference in (await view.References.ListAsync(subject, cancellation).ConfigureAwait(false)).Found.Where(static one => one.State == ReferenceState.Active))
            {
                if (SubjectRows.Opened(() => room.Safe.Open(reference, keys.Opening)) is { } own)
                    index.Put(new IndexedReference(reference.Id, subject, own.Template, FoundDays.Of(opened.Details, reference.ExpiresAt)));
            }
        }

        return index;
    }

    /// <summary>Before anybody is looked for, so that the refusal does not tell who is enrolled.</summary>
    private async Task RefuseAsync(GalleryRoom room, VerifyRequest request, CancellationToken cancellation)
    {
        await vault.Journal.RecordAsync(happening.In(room.Entry, request.Caller, AuditAction.Verify, AuditOutcome.Refused, input: request.Probe.File), cancellation).ConfigureAwait(false);
        throw SubjectKeys.Missing(room.Entry);
    }

    private async Task RecordAsync(GalleryRoom room, string pseudonym, VerifyRequest request, VerificationOutcome answer, CancellationToken cancellation)
    {
        var outcome = answer.Decision switch { Decision.Match => AuditOutcome.Match, Decision.NonMatch => AuditOutcome.NonMatch, _ => AuditOutcome.Undecided };
        var happened = happening.In(room.Entry, request.Caller, AuditAction.Verify, outcome, pseudonym, request.Probe.File);
        await vault.Journal.RecordAsync(happened with { Threshold = answer.Threshold.ToString(), Policy = room.Entry.Version.ToString() }, cancellation).ConfigureAwait(false);
    }
}

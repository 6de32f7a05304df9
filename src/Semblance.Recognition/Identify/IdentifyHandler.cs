using Semblance.Comparison;
using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Indexing;
using Semblance.Recognition.Release;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Audit;
using Semblance.Vault.Galleries;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Identify;

/// <summary>Searches galleries (1:N). Every search is on record before its answer is given.</summary>
/// <param name="vault">What is kept.</param>
/// <param name="rooms">Opens galleries.</param>
/// <param name="happening">Makes the events that go on record.</param>
/// <param name="calibration">What scores of the model in use stand for.</param>
/// <param name="identifiers">Names answers that are withheld.</param>
/// <param name="time">The clock.</param>
public sealed class IdentifyHandler(FaceVault vault, GalleryRooms rooms, Happening happening, Calibration calibration, IIdentifiers identifiers, TimeProvider time)
{
    /// <summary>Searches a gallery.</summary>
    /// <param name="request">Where, and for whom.</param>
    /// <param name="cancellation">Ends the search; nothing is answered then.</param>
    /// <returns>The verdict and its reasons.</returns>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.GalleryUnknown"/>. <see cref="ErrorCode.VaultRuleBroken"/>: one that may not be searched. <see cref="ErrorCode.CalibrationUnsupported"/>: no such rate in a gallery of this size.
    /// <see cref="ErrorCode.AuditUnwritable"/>: it can't be put on record, so it is not answered.
    /// </exception>
    public async Task<Identification> HandleAsync(IdentifyRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var room = await rooms.OpenAsync(request.Gallery, cancellation).ConfigureAwait(false);
        if (!room.Gallery.IsSearchable)
            await RefuseAsync(room, request, cancellation).ConfigureAwait(false);
        var gone = new HashSet<SubjectId>();
        while (true)
        {
            var answer = await SearchAsync(room, request, gone, cancellation).ConfigureAwait(false);
            var found = answer.Candidates.Where(static one => one.Outcome.Decision != Decision.NonMatch).Select(one => (one.Found.SubjectId, Pseudonym: SubjectRows.PseudonymOf(vault, room.Entry, one.Found.SubjectId))).ToArray();
            var erased = found.Where(static one => one.Pseudonym is null).Select(static one => one.SubjectId).ToArray();
            if (erased.Length == 0)
                return await TellAsync(room, request, answer, answer.SubjectId is null ? string.Empty : found[0].Pseudonym!, cancellation).ConfigureAwait(false);

            // Erased after the search had begun: nobody is told of whom nothing is left.
            gone.UnionWith(erased);
        }
    }

    private async Task<Identification> SearchAsync(GalleryRoom room, IdentifyRequest request, HashSet<SubjectId> gone, CancellationToken cancellation)
    {
        var search = await room.Index.SearchAsync(request.Probe.Template, RequestOf(room, request, gone), cancellation).ConfigureAwait(false);
        return search.Size == 0 ? Nobody(room) : Judge(room, request, search);
    }

    private async Task<Identification> TellAsync(GalleryRoom room, IdentifyRequest request, Identification answer, string pseudonym, CancellationToken cancellation)
    {
        if (room.Damaged.Count > 0)
            answer = answer with { Reasons = [.. answer.Reasons, FormattableString.Invariant($"{room.Damaged.Count} rows of the gallery can't be read and took no part: run 'semblance vault check'.")] };
        var told = room.Gallery.IsRestricted && answer.Verdict != Verdict.Unknown ? Withheld(answer) : answer;
        await RecordAsync(room, request, told, told.SubjectId is null ? string.Empty : pseudonym, cancellation).ConfigureAwait(false);
        if (told.ReleaseId is { } id)
            new WithheldShelf(vault, time).Put(AnswerOf(id, room, request, answer));
        return told;
    }

    /// <summary>What the first account is told: that there is something to be confirmed, and neither who nor how alike.</summary>
    private Identification Withheld(Identification answer) => new(Verdict.AskHuman, [], answer.Threshold, null, ["The gallery is restricted: what was found is told when another account has confirmed it."]) { ReleaseId = identifiers.Create() };

    private WithheldAnswer AnswerOf(Guid id, GalleryRoom room, IdentifyRequest request, Identification answer) => new()
    {
        Id = id,
        Gallery = room.Gallery.Id,
        RequestedBy = request.Caller.Account,
        At = time.GetUtcNow(),
        IsMatch = answer.Verdict == Verdict.Match,
        Probe = Convert.ToHexStringLower(request.Probe.File.ToBytes()),
        Candidates = [.. answer.Candidates.Where(candidate => candidate.Outcome.Decision != Decision.NonMatch).DistinctBy(candidate => candidate.Found.SubjectId).Select(candidate => new WithheldCandidate(candidate.Found.SubjectId, candidate.Found.Score.Similarity, candidate.FalsePositiveIdentificationRate.Value))],
        Reasons = answer.Reasons,
    };

    private Identification Judge(GalleryRoom room, IdentifyRequest request, GallerySearch search)
    {
        var judge = new IdentificationJudge(ThresholdOf(room, request, search.Size), room.Gallery.Thresholds.Margin, room.Constraints.LookAlikes);
        return judge.Judge(search, LimitsOf(room, request));
    }

    private DecisionThreshold ThresholdOf(GalleryRoom room, IdentifyRequest request, int size)
    {
        var rate = request.FalsePositiveIdentificationRate ?? room.Gallery.Thresholds.FalsePositiveIdentificationRate;
        return request is { FalsePositiveIdentificationRate: not null, TakesNearestRate: false } ? SearchThreshold.Exactly(calibration, rate, size) : SearchThreshold.Nearest(calibration, rate, size);
    }

    private static DecisionLimit[] LimitsOf(GalleryRoom room, IdentifyRequest request) => [.. request.Probe.Limits, .. room.Limits];

    /// <summary>
    /// Below the threshold's uncertainty lie strangers, whose scores change no verdict and are nobody's business. Where a limit forbids to call anybody a stranger there is no such score. Of restricted galleries
    /// a second account has to confirm who is told, and nobody is asked to confirm strangers.
    /// </summary>
    private Func<int, double>? FloorOf(GalleryRoom room, IdentifyRequest request)
    {
        var listsNearest = request.ListsNearest && !room.Gallery.IsRestricted;
        return listsNearest || LimitsOf(room, request).Any(static limit => limit.Effect.HasFlag(LimitEffect.ForbidsNonMatch)) ? null : size => ThresholdOf(room, request, size).Interval.Low;
    }

    /// <summary>In an empty gallery nobody is found, at any threshold.</summary>
    private Identification Nobody(GalleryRoom room) =>
        new(Verdict.Unknown, [], SearchThreshold.Nearest(calibration, room.Gallery.Thresholds.FalsePositiveIdentificationRate, 1), null, [$"The gallery '{room.Gallery.Name}' holds nobody."]);

    /// <summary>Without those of whom a human said that this very picture does not show them, and whoever the caller leaves out.</summary>
    private GallerySearchRequest RequestOf(GalleryRoom room, IdentifyRequest request, HashSet<SubjectId> gone) => new()
    {
        MaxCandidates = request.MaxCandidates,
        Today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime),
        Except = new HashSet<SubjectId>([.. room.Constraints.NotShownBy(room.Safe.IndexOf(request.Probe.File)), .. gone, .. request.Except.Subjects]),
        ExceptReferences = request.Except.References.ToHashSet(),
        ListsReferences = request.ListsReferences,
        LowestOf = FloorOf(room, request),
        AnyRivalMatters = room.Constraints.LookAlikes.Has,
    };

    private async Task RecordAsync(GalleryRoom room, IdentifyRequest request, Identification answer, string pseudonym, CancellationToken cancellation)
    {
        var outcome = answer.Verdict switch { Verdict.Match => AuditOutcome.Match, Verdict.Unknown => AuditOutcome.NonMatch, _ => AuditOutcome.Undecided };
        var happened = happening.In(room.Entry, request.Caller, AuditAction.Identify, outcome, pseudonym, request.Probe.File);
        await vault.Journal.RecordAsync(happened with { Threshold = answer.Threshold.ToString(), Policy = room.Entry.Version.ToString() }, cancellation).ConfigureAwait(false);
    }

    private async Task RefuseAsync(GalleryRoom room, IdentifyRequest request, CancellationToken cancellation)
    {
        await vault.Journal.RecordAsync(happening.In(room.Entry, request.Caller, AuditAction.Identify, AuditOutcome.Refused, input: request.Probe.File), cancellation).ConfigureAwait(false);
        throw NotSearchable(room.Gallery);
    }

    internal static SemblanceException NotSearchable(Gallery gallery) =>
        new(ErrorCode.VaultRuleBroken, $"The gallery '{gallery.Name}' may not be searched: it is for checking claims of identity.", "Name the subject who is claimed (verify), or use a gallery for identification.");
}

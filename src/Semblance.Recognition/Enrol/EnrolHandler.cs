using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Indexing;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Audit;
using Semblance.Vault.Ports;
using Semblance.Vault.References;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Requests;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Enrol;

/// <summary>Enrols people: what is good enough is sealed, kept and on record before it can be found.</summary>
/// <param name="vault">Where they are kept.</param>
/// <param name="rooms">Opens galleries.</param>
/// <param name="neighbours">Looks whether somebody new is enrolled already.</param>
/// <param name="happening">Makes the events that go on record.</param>
/// <param name="identifiers">Names what is kept.</param>
/// <param name="time">The clock.</param>
public sealed class EnrolHandler(FaceVault vault, GalleryRooms rooms, NeighbourSearch neighbours, Happening happening, IIdentifiers identifiers, TimeProvider time)
{
    private readonly RestingConsent _consents = new(vault, happening, identifiers, time);

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>Enrols a person.</summary>
    /// <param name="request">Who, where, and by which samples.</param>
    /// <param name="cancellation">Heeded until it is kept.</param>
    /// <returns>What was kept, and what was not and why.</returns>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.GalleryUnknown"/>. <see cref="ErrorCode.SubjectUnknown"/>: whoever is known is not there. <see cref="ErrorCode.VaultRuleBroken"/>: one that rests on consent and there is none. <see cref="ErrorCode.TemplateModelMismatch"/>: another model than the gallery's.
    /// <see cref="ErrorCode.KeyUnavailable"/>: the gallery's subjects hold their keys, and none or another's was shown. <see cref="ErrorCode.RequestKeyReused"/>: the request's key was used for another request.
    /// <see cref="ErrorCode.OptionOutOfRange"/>: a key that is too long.
    /// </exception>
    public async Task<EnrolmentOutcome> HandleAsync(EnrolRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var room = await rooms.OpenAsync(request.Gallery, cancellation).ConfigureAwait(false);
        var usable = request.Samples.Where(static sample => sample.IsUsable).ToArray();
        var refused = request.Samples.Where(static sample => !sample.IsUsable).Select(Complaint).ToArray();
        if (usable.Length == 0)
        {
            await vault.Journal.RecordAsync(happening.In(room.Entry, request.Caller, AuditAction.Enrol, AuditOutcome.Refused), cancellation).ConfigureAwait(false);
            return new EnrolmentOutcome(null, SubjectState.Held, [], refused, null);
        }

        EnrolmentOutcome outcome;
        using (await rooms.TurnAsync(cancellation).ConfigureAwait(false))
            outcome = await DecideAsync(room, request, usable, refused, cancellation).ConfigureAwait(false);
        await vault.SettleAsync(room.Gallery.Id, CancellationToken.None).ConfigureAwait(false);
        return outcome;
    }

    private async Task<EnrolmentOutcome> DecideAsync(GalleryRoom room, EnrolRequest request, EnrolmentSample[] usable, RefusedSample[] refused, CancellationToken cancellation)
    {
        var work = await vault.Store.BeginAsync(cancellation).ConfigureAwait(false);
        await using (work.ConfigureAwait(false))
        {
            var key = RepeatedEnrolment.KeyOf(room.Entry, request);
            if (key is not null && await work.Requests.ClaimAsync(key, Today.AddDays(RepeatedEnrolment.KeptDays), cancellation).ConfigureAwait(false) is { IsNew: false, SealedAnswer: { } before })
                return RepeatedEnrolment.Read(room.Safe.OpenAnswer(key, before), request, room.Gallery.Model);
            var known = await KnownAsync(work, room, request, cancellation).ConfigureAwait(false);
            var neighbour = await neighbours.FindAsync(room, usable, known?.Id, cancellation).ConfigureAwait(false);
            var state = known?.State ?? (neighbour is null || request.IsKnownToBeNew ? SubjectState.Active : SubjectState.Held);
            return await KeepAsync(work, room, request, usable, known, new EnrolmentOutcome(null, state, [], refused, neighbour), key, cancellation).ConfigureAwait(false);
        }
    }

    private static async Task<SealedSubject?> KnownAsync(IUnitOfWork work, GalleryRoom room, EnrolRequest request, CancellationToken cancellation)
    {
        if (request.Known is { } named)
            return await SubjectRows.DemandAsync(work, room.Entry, named, cancellation).ConfigureAwait(false);
        return request.Subject.ExternalId is { } id ? await work.Subjects.FindAsync(room.Gallery.Id, room.Safe.IndexOf(id), cancellation).ConfigureAwait(false) : null;
    }

    private static RefusedSample Complaint(EnrolmentSample sample) => sample.Template is null && sample.Refusals.Count == 0
        ? new RefusedSample(sample.Source, "No usable face was found. Use a picture in which the face is larger or turned to the camera.")
        : new RefusedSample(sample.Source, string.Join(' ', sample.Refusals.Select(refusal => $"{refusal.Reason}. {refusal.Advice}")));

    /// <summary>Keeps everything. Where a row is refused, the key of somebody new goes again: nothing was sealed with it that is kept.</summary>
    private async Task<EnrolmentOutcome> KeepAsync(IUnitOfWork work, GalleryRoom room, EnrolRequest request, EnrolmentSample[] samples, SealedSubject? known, EnrolmentOutcome outcome, RequestKey? key, CancellationToken cancellation)
    {
        var id = known?.Id ?? SubjectId.From(identifiers.Create());
        using var keys = known is null ? SubjectKeys.Create(vault, room.Entry, id, request.Holder) : SubjectKeys.Open(vault, room.Entry, id, request.Holder);
        IReadOnlyList<Reference> references;
        Subject subject;
        try
        {
            subject = known is null ? new Subject { Id = id, GalleryId = room.Gallery.Id, State = outcome.State, Details = request.Subject } : keys.Demand(opening => room.Safe.Open(known, opening));
            references = await AddAsync(work, room, request, samples, subject, keys, known is null, cancellation).ConfigureAwait(false);
            outcome = outcome with { SubjectId = id, References = [.. references.Select(static reference => reference.Id)] };
            if (key is not null)
                await work.Requests.AnswerAsync(key, room.Safe.SealAnswer(key, RepeatedEnrolment.Write(outcome, request)), cancellation).ConfigureAwait(false);
        }
        catch when (known is null)
        {
            vault.Keys.Discard(keys.Kept);
            throw;
        }

        await work.CommitAsync(cancellation).ConfigureAwait(false);
        Publish(room, subject, references, work.Steps);
        return outcome;
    }

    /// <summary>Adds all rows, not yet committed.</summary>
    private async Task<IReadOnlyList<Reference>> AddAsync(IUnitOfWork work, GalleryRoom room, EnrolRequest request, EnrolmentSample[] samples, Subject subject, SubjectKeys keys, bool isNew, CancellationToken cancellation)
    {
        if (isNew)
            await work.Subjects.AddAsync(room.Safe.Seal(subject, keys.Opening, RowVersion.First), cancellation).ConfigureAwait(false);
        var consent = await _consents.FindAsync(work, room.Entry, request.Caller, subject.Id, keys.Kept, request.Consent, cancellation).ConfigureAwait(false);
        IReadOnlyList<Reference> references = [.. samples.Select(sample => Reference.Keep(sample.Reference ?? ReferenceId.From(identifiers.Create()), room.Gallery, subject, sample.Template!, ProvenanceOf(sample), consent))];
        foreach (var reference in references)
            await work.References.AddAsync(room.Safe.Seal(reference, keys.Opening, RowVersion.First), cancellation).ConfigureAwait(false);
        await vault.Journal.EnlistAsync(work, happening.In(room.Entry, request.Caller, AuditAction.Enrol, AuditOutcome.Done, keys.Kept.Pseudonym(), samples[0].File), cancellation).ConfigureAwait(false);
        return references;
    }

    private Provenance ProvenanceOf(EnrolmentSample sample) => new() { File = sample.File, Source = sample.Source, EnrolledAt = time.GetUtcNow() };

    private void Publish(GalleryRoom room, Subject subject, IReadOnlyList<Reference> references, IReadOnlyList<ManifestStep> steps)
    {
        var isFound = subject.State == SubjectState.Active && room.Gallery.Mode != Vault.Galleries.GalleryMode.HolderKey;
        var found = isFound ? references.Select(reference => new IndexedReference(reference.Id, subject.Id, reference.Template, FoundDays.Of(subject.Details, reference.ExpiresAt))) : [];
        rooms.Put(room.Gallery.Id, [.. found], steps);
    }
}

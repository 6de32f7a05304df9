using Semblance.Client.Contracts.Galleries;
using Semblance.Client.Contracts.Subjects;
using Semblance.Errors;
using Semblance.Recognition;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Enrol;
using Semblance.Recognition.Look;
using Semblance.Recognition.Remove;
using Semblance.Server.Access;
using Semblance.Server.Pictures;
using Semblance.Server.Words;
using Semblance.Vault.References;
using Semblance.Vault.Subjects;

namespace Semblance.Server.Endpoints;

/// <summary>References: what a subject is compared with.</summary>
internal static class ReferenceEndpoints
{
    private const string All = "/v1/galleries/{gallery}/subjects/{subject}/references";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(All, ListAsync).RequireAuthorization(Permission.ReadSubjects).InGallery().WithSummary("List the references of a subject").WithDescription("Where each comes from, what it rests on and when it has to go; never a template.").Produces<ReferencesAnswer>();
        routes.MapPost(All, AddAsync).RequireAuthorization(Permission.Enrol).InGallery()
            .WithPictures("Add references to a subject", "The largest face of each picture becomes a reference. The header 'Idempotency-Key' works as for an enrolment.", [RouteWords.GateField, .. RouteWords.ConsentFields])
            .WithMetadata(EnrolEndpoints.Again).Produces<EnrolAnswer>(StatusCodes.Status201Created).Produces<EnrolAnswer>(StatusCodes.Status422UnprocessableEntity);
        routes.MapDelete(All + "/{reference:guid}", RemoveAsync).RequireAuthorization(Permission.EraseSubjects).InGallery().WithSummary("Remove a reference")
            .WithDescription("With the last reference the subject is erased, and the receipt says so: nothing says any more what the rest is kept for.").Produces<RemovedReferenceAnswer>();
    }

    private static async Task<ReferencesAnswer> ListAsync(string subject, HttpContext context, RecognitionHouse house, CancellationToken cancellation)
    {
        var about = await AskedSubject.OfAsync(subject, context, house, cancellation).ConfigureAwait(false);
        var dossier = await house.ShowSubject.HandleAsync(about, cancellation).ConfigureAwait(false);
        return new ReferencesAnswer([.. dossier.References.OrderBy(static one => one.Provenance.EnrolledAt).Select(SubjectWords.Of)], dossier.Damaged.Count);
    }

    private static async Task<IResult> AddAsync(string subject, HttpContext context, PictureFormReader reader, LookHandler look, RecognitionHouse house, CancellationToken cancellation)
    {
        var about = await AskedSubject.OfAsync(subject, context, house, cancellation).ConfigureAwait(false);
        var form = await reader.ReadAsync(context.Request, cancellation).ConfigureAwait(false);
        var samples = await EnrolmentForm.SamplesAsync(form, look, cancellation).ConfigureAwait(false);
        var request = new EnrolRequest { Gallery = about.Gallery, Subject = new SubjectDetails(), Known = about.Subject, Samples = samples, Consent = EnrolmentForm.Consent(form), Key = EnrolEndpoints.KeyOf(context), Caller = about.Caller };
        var outcome = await house.Enrol.HandleAsync(request, cancellation).ConfigureAwait(false);
        return outcome.SubjectId is null ? Results.UnprocessableEntity(SubjectWords.Of(outcome)) : Results.Created(context.Request.Path, SubjectWords.Of(outcome));
    }

    private static async Task<RemovedReferenceAnswer> RemoveAsync(string subject, Guid reference, HttpContext context, RecognitionHouse house, CancellationToken cancellation)
    {
        var about = await AskedSubject.OfAsync(subject, context, house, cancellation).ConfigureAwait(false);
        if (reference.Version != 4)
            throw Unknown();
        var id = ReferenceId.From(reference);
        var found = await house.FindReference.HandleAsync(new AboutReference(about.Gallery, id, about.Caller), cancellation).ConfigureAwait(false);
        if (found.Subject.Id != about.Subject)
            throw Unknown();
        var outcome = await house.RemoveReferences.HandleAsync(new RemoveReferencesRequest(about.Gallery, [id], about.Caller), cancellation).ConfigureAwait(false);
        return new RemovedReferenceAnswer(reference, outcome.Erased is [var erased] ? new ReceiptAnswer(erased.Outcome.ReceiptId, erased.Outcome.SignedReceipt) : null);
    }

    private static SemblanceException Unknown() => new(ErrorCode.ReferenceUnknown, "The subject has no such reference.", "The list of its references shows those that there are.");
}

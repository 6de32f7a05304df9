using Semblance.Client.Contracts.Galleries;
using Semblance.Client.Contracts.Subjects;
using Semblance.Errors;
using Semblance.Recognition;
using Semblance.Recognition.Describe;
using Semblance.Recognition.Erase;
using Semblance.Server.Access;
using Semblance.Server.Answers;
using Semblance.Server.Words;
using Semblance.Vault.Subjects;

namespace Semblance.Server.Endpoints;

/// <summary>Subjects: who is in a gallery, and everything that a person may ask about what is kept.</summary>
internal static class SubjectEndpoints
{
    private const string One = "/v1/galleries/{gallery}/subjects/{subject}";
    private const string Named = "'subject' is the external id or the identifier.";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/galleries/{gallery}/subjects", ListAsync).RequireAuthorization(Permission.ListSubjects).InGallery().WithSummary("List subjects")
            .WithDescription("A page of at most 'limit' (1 to 1,000, 100 when absent), ordered by identifier; 'after' is what the page before called 'next'.").Produces<SubjectsAnswer>();
        routes.MapGet(One, ShowAsync).RequireAuthorization(Permission.ReadSubjects).InGallery().WithSummary("Show a subject").WithDescription(Named + " The header 'ETag' names the version, for a change on the condition 'If-Match'.").WithMetadata(new AskedHeader("If-None-Match", "A version that is known already: 304 where it is still that one.")).Produces<SubjectAnswer>();
        routes.MapPatch(One, DescribeAsync).RequireAuthorization(Permission.ChangeSubjects).InGallery().WithSummary("Change what is said of a subject")
            .WithDescription("What is absent stays as it is; 'clear' names what shall be said no more. With 'If-Match' nothing is changed that somebody else has changed since (412).").WithMetadata(new AskedHeader("If-Match", "The version that the change is made for, as 'ETag' told it.")).Produces<SubjectAnswer>();
        routes.MapDelete(One, EraseAsync).RequireAuthorization(Permission.EraseSubjects).InGallery().WithSummary("Erase a subject")
            .WithDescription("Rows, index and key are destroyed before this is answered; the receipt proves it. " + Named).Produces<ReceiptAnswer>();
        routes.MapGet(One + "/export", ExportAsync).RequireAuthorization(Permission.ExportSubjects).InGallery().WithSummary("Export all that is known of a subject")
            .WithDescription("What is kept but for the templates, and every event of the record that names the subject (GDPR Art. 15 and 20).").Produces<ExportAnswer>();
        routes.MapPost(One + "/release", ReleaseAsync).RequireAuthorization(Permission.ChangeSubjects).InGallery().WithSummary("Release a held subject")
            .WithDescription("Somebody who was held since another subject is near is found from now on: a human has looked.").Produces<ReleasedAnswer>();
        routes.MapDelete(One + "/attempts", ResetAsync).RequireAuthorization(Permission.ChangeSubjects).InGallery().WithSummary("Let claims be checked again")
            .WithDescription("Forgets wrong claims and shown pictures of a subject, after an operator has looked into them. A name that nobody is enrolled by is answered alike.").Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<SubjectsAnswer> ListAsync(string? after, int? limit, HttpContext context, RecognitionHouse house, CancellationToken cancellation)
    {
        var roll = await house.ListSubjects.PageAsync(GalleryFilter.GalleryOf(context).Name, Mark(after), limit ?? 100, KeyIdentity.CallerOf(context), cancellation).ConfigureAwait(false);
        return new SubjectsAnswer([.. roll.Subjects.Select(SubjectWords.Of)], roll.Next?.ToString(), roll.Damaged.Count);
    }

    private static async Task<IResult> ShowAsync(string subject, HttpContext context, RecognitionHouse house, CancellationToken cancellation)
    {
        var row = await AskedSubject.RowAsync(subject, context, house, cancellation).ConfigureAwait(false);
        var tag = AskedSubject.TagOf(row.Seal.Version);
        context.Response.Headers.ETag = tag;
        if (string.Equals(context.Request.Headers.IfNoneMatch, tag, StringComparison.Ordinal))
            return Results.StatusCode(StatusCodes.Status304NotModified);
        return Results.Ok(SubjectWords.Of(await house.ShowSubject.HandleAsync(AskedSubject.About(row, context), cancellation).ConfigureAwait(false)));
    }

    private static async Task<IResult> DescribeAsync(string subject, SubjectChange change, HttpContext context, RecognitionHouse house, CancellationToken cancellation)
    {
        var row = await AskedSubject.RowAsync(subject, context, house, cancellation).ConfigureAwait(false);
        var about = AskedSubject.About(row, context);
        var before = await house.ShowSubject.HandleAsync(about, cancellation).ConfigureAwait(false);
        var after = before with { Subject = before.Subject with { Details = SubjectWords.Changed(before.Subject.Details, change) } };
        await house.DescribeSubject.HandleAsync(new DescribeSubjectRequest(about, after.Subject.Details) { Expected = AskedSubject.Expected(context) ?? row.Seal.Version }, cancellation).ConfigureAwait(false);
        context.Response.Headers.ETag = AskedSubject.TagOf(row.Seal.Version.Next());
        return Results.Ok(SubjectWords.Of(after));
    }

    private static async Task<ReceiptAnswer> EraseAsync(string subject, HttpContext context, RecognitionHouse house, CancellationToken cancellation)
    {
        var about = await AskedSubject.OfAsync(subject, context, house, cancellation).ConfigureAwait(false);
        var outcome = await house.Erase.HandleAsync(new EraseRequest(about.Gallery, about.Subject, about.Caller), cancellation).ConfigureAwait(false);
        return new ReceiptAnswer(outcome.ReceiptId, outcome.SignedReceipt);
    }

    private static async Task<ExportAnswer> ExportAsync(string subject, HttpContext context, RecognitionHouse house, CancellationToken cancellation)
    {
        var about = await AskedSubject.OfAsync(subject, context, house, cancellation).ConfigureAwait(false);
        var export = await house.ExportSubject.HandleAsync(about, cancellation).ConfigureAwait(false);
        var dossier = export.Dossier;
        return new ExportAnswer(
            export.At,
            GalleryWords.Of(export.Gallery),
            SubjectWords.Of(dossier),
            [.. dossier.References.Select(SubjectWords.Of)],
            [.. dossier.Consents.Select(SubjectWords.Of)],
            [.. dossier.Constraints.Select(SubjectWords.Of)],
            export.Pseudonym,
            [.. export.Events.Select(RecordWords.Of)],
            [.. export.Shots.Select(CameraWords.Of)]);
    }

    private static async Task<ReleasedAnswer> ReleaseAsync(string subject, HttpContext context, RecognitionHouse house, CancellationToken cancellation)
    {
        var about = await AskedSubject.OfAsync(subject, context, house, cancellation).ConfigureAwait(false);
        return new ReleasedAnswer(await house.ReleaseHeld.HandleAsync(about, cancellation).ConfigureAwait(false));
    }

    private static async Task<IResult> ResetAsync(string subject, HttpContext context, RecognitionHouse house, CancellationToken cancellation)
    {
        await house.ResetAttempts.HandleAsync(GalleryFilter.GalleryOf(context).Name, subject, KeyIdentity.CallerOf(context), cancellation).ConfigureAwait(false);
        return Results.NoContent();
    }

    private static SubjectId? Mark(string? after) => after is null ? null
        : Guid.TryParseExact(after, "D", out var id) && id.Version == 4 ? SubjectId.From(id)
        : throw new SemblanceException(ErrorCode.OptionOutOfRange, "'after' is not where a page ended.", "Send what the page before called 'next', or nothing for the first page.");
}

using Semblance.Client.Contracts.Consents;
using Semblance.Recognition;
using Semblance.Recognition.Consents;
using Semblance.Recognition.Enrol;
using Semblance.Server.Access;
using Semblance.Server.Words;
using Semblance.Vault.Consents;

namespace Semblance.Server.Endpoints;

/// <summary>Consents: what a person agreed to, and that it can be taken back as easily as it was given.</summary>
internal static class ConsentEndpoints
{
    private const string All = "/v1/galleries/{gallery}/subjects/{subject}/consents";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(All, ListAsync).RequireAuthorization(Permission.ReadSubjects).InGallery().WithSummary("List the consents of a subject").Produces<ConsentsAnswer>();
        routes.MapPost(All, RecordAsync).RequireAuthorization(Permission.Consent).InGallery().WithSummary("Record a consent").WithDescription("References that are enrolled from now on rest on it; those that are there go on resting on theirs.").Produces<ConsentAnswer>(StatusCodes.Status201Created);
        routes.MapDelete(All, (string subject, HttpContext context, RecognitionHouse house, CancellationToken cancellation) => WithdrawAsync(subject, null, context, house, cancellation))
            .RequireAuthorization(Permission.Consent).InGallery().WithSummary("Take all consents back").WithDescription("The references that rest on them go with them, at once.").Produces<WithdrawalAnswer>();
        routes.MapDelete(All + "/{consent:guid}", (string subject, Guid consent, HttpContext context, RecognitionHouse house, CancellationToken cancellation) => WithdrawAsync(subject, consent, context, house, cancellation))
            .RequireAuthorization(Permission.Consent).InGallery().WithSummary("Take a consent back").WithDescription("The references that rest on it go with it, at once.").Produces<WithdrawalAnswer>();
    }

    private static async Task<ConsentsAnswer> ListAsync(string subject, HttpContext context, RecognitionHouse house, CancellationToken cancellation)
    {
        var about = await AskedSubject.OfAsync(subject, context, house, cancellation).ConfigureAwait(false);
        var dossier = await house.ShowSubject.HandleAsync(about, cancellation).ConfigureAwait(false);
        return new ConsentsAnswer([.. dossier.Consents.Select(SubjectWords.Of)]);
    }

    private static async Task<IResult> RecordAsync(string subject, ConsentOrder order, HttpContext context, RecognitionHouse house, CancellationToken cancellation)
    {
        var about = await AskedSubject.OfAsync(subject, context, house, cancellation).ConfigureAwait(false);
        var consent = await house.RecordConsent.HandleAsync(new RecordConsentRequest(about, new GivenConsent(order.Evidence ?? string.Empty, order.GivenAt, order.ExpiresAt)), cancellation).ConfigureAwait(false);
        return Results.Created($"{context.Request.Path}/{consent.Id}", SubjectWords.Of(consent));
    }

    private static async Task<WithdrawalAnswer> WithdrawAsync(string subject, Guid? consent, HttpContext context, RecognitionHouse house, CancellationToken cancellation)
    {
        var about = await AskedSubject.OfAsync(subject, context, house, cancellation).ConfigureAwait(false);
        var outcome = await house.WithdrawConsent.HandleAsync(new WithdrawConsentRequest(about, consent is { } id ? ConsentId.From(id) : null), cancellation).ConfigureAwait(false);
        return new WithdrawalAnswer([.. outcome.Consents.Select(static one => one.Value)], [.. outcome.Removed.Select(static one => one.Value)], outcome.Left);
    }
}

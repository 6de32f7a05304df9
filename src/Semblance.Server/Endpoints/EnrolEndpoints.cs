using Semblance.Client.Contracts.Subjects;
using Semblance.Recognition;
using Semblance.Recognition.Enrol;
using Semblance.Recognition.Look;
using Semblance.Server.Access;
using Semblance.Server.Answers;
using Semblance.Server.Pictures;
using Semblance.Server.Words;
using Semblance.Vault.Galleries;
using Semblance.Vault.Subjects;

namespace Semblance.Server.Endpoints;

/// <summary>Enrolment: a person is found from now on.</summary>
internal static class EnrolEndpoints
{
    /// <summary>The header by which a request that is sent again is known.</summary>
    public const string KeyHeader = "Idempotency-Key";

    /// <summary>The same, for the description.</summary>
    public static AskedHeader Again { get; } = new(KeyHeader, "A key of your own, 1 to 200 characters: the same request is answered as it was before, for 7 days.");

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/v1/galleries/{gallery}/subjects", EnrolAsync).RequireAuthorization(Permission.Enrol).InGallery()
            .WithPictures("Enrol a subject", "The largest face of each picture becomes a reference. With the header 'Idempotency-Key' a request that is sent again within 7 days is answered as it was then, and enrols nobody twice.",
                ("subject", "The external id: what another system calls the subject. One that is known already gets more references."),
                ("display_name", "The name that is shown."),
                ("tags", "Words to find the subject by, separated by commas."),
                ("valid_from", "The first day (UTC) on which the subject is found, such as 2027-01-31."),
                ("valid_until", "The last day (UTC) on which the subject is found."),
                RouteWords.GateField,
                ("known_to_be_new", "true: a human looked at whom the subject is near to, and it is somebody new."),
                RouteWords.ConsentFields[0], RouteWords.ConsentFields[1], RouteWords.ConsentFields[2])
            .WithMetadata(Again).Produces<EnrolAnswer>(StatusCodes.Status201Created).Produces<EnrolAnswer>(StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> EnrolAsync(string gallery, HttpContext context, PictureFormReader reader, LookHandler look, RecognitionHouse house, CancellationToken cancellation)
    {
        var form = await reader.ReadAsync(context.Request, cancellation).ConfigureAwait(false);
        var samples = await EnrolmentForm.SamplesAsync(form, look, cancellation).ConfigureAwait(false);
        var outcome = await house.Enrol.HandleAsync(
            new EnrolRequest
            {
                Gallery = new GalleryName(gallery),
                Subject = Details(form),
                Samples = samples,
                Consent = EnrolmentForm.Consent(form),
                IsKnownToBeNew = form.Flag("known_to_be_new"),
                Key = KeyOf(context),
                Caller = KeyIdentity.CallerOf(context),
            },
            cancellation).ConfigureAwait(false);
        var answer = SubjectWords.Of(outcome);
        return outcome.SubjectId is { } id ? Results.Created($"/v1/galleries/{Uri.EscapeDataString(gallery)}/subjects/{id}", answer) : Results.UnprocessableEntity(answer);
    }

    /// <summary>By what a request is known when it is sent again.</summary>
    public static string? KeyOf(HttpContext context) => context.Request.Headers.TryGetValue(KeyHeader, out var key) ? key.ToString() : null;

    private static SubjectDetails Details(PictureForm form) => new()
    {
        ExternalId = new ExternalId(form.DemandText("subject")),
        DisplayName = form.Text("display_name") ?? form.DemandText("subject"),
        Tags = [.. (form.Text("tags") ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        ValidFrom = EnrolmentForm.Day(form, "valid_from"),
        ValidUntil = EnrolmentForm.Day(form, "valid_until"),
    };
}

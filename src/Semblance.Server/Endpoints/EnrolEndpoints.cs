using System.Globalization;
using Semblance.Client.Contracts.Subjects;
using Semblance.Errors;
using Semblance.Quality;
using Semblance.Recognition;
using Semblance.Recognition.Enrol;
using Semblance.Recognition.Look;
using Semblance.Server.Access;
using Semblance.Server.Pictures;
using Semblance.Vault.Galleries;
using Semblance.Vault.Subjects;

namespace Semblance.Server.Endpoints;

/// <summary>Enrolment: a person is found from now on.</summary>
internal static class EnrolEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/v1/galleries/{gallery}/subjects", EnrolAsync).RequireAuthorization(Permission.Enrol).InGallery()
            .WithPictures("Enrol a person", "The largest face of each picture becomes a reference of the subject with the external id of the field 'subject'. Where the gallery rests on consent: 'consent_evidence', 'consent_given_at', 'consent_expires_at'. 'gate': how strictly pictures are judged, 'standard' (the default), 'strict' or 'off'. 'known_to_be_new': a human looked at whom the person is near to.")
            .Produces<EnrolAnswer>(StatusCodes.Status201Created).Produces<EnrolAnswer>(StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> EnrolAsync(string gallery, HttpContext context, PictureFormReader reader, LookHandler look, RecognitionHouse house, CancellationToken cancellation)
    {
        var form = await reader.ReadAsync(context.Request, cancellation).ConfigureAwait(false);
        if (form.Pictures.Count == 0)
            throw new SemblanceException(ErrorCode.InputEmpty, "The request brings no picture.", "Send pictures as files of a form, or as base64 in the JSON member 'pictures'.");
        var samples = new List<EnrolmentSample>();
        foreach (var picture in form.Pictures)
            samples.Add(await SampleAsync(picture, Gate(form), look, cancellation).ConfigureAwait(false));
        var outcome = await house.Enrol.HandleAsync(
            new EnrolRequest
            {
                Gallery = new GalleryName(gallery),
                Subject = Details(form),
                Samples = samples,
                Consent = Consent(form),
                IsKnownToBeNew = form.Flag("known_to_be_new"),
                Caller = KeyIdentity.CallerOf(context),
            },
            cancellation).ConfigureAwait(false);
        var answer = new EnrolAnswer(outcome.SubjectId?.Value, outcome.State.ToString().ToLowerInvariant(), [.. outcome.References.Select(one => one.Value)], [.. outcome.Refused.Select(one => new RefusedAnswer(one.Source, one.Reason))], outcome.Neighbour?.SubjectId.Value);
        return outcome.SubjectId is { } id ? Results.Created($"/v1/galleries/{Uri.EscapeDataString(gallery)}/subjects/{id}", answer) : Results.UnprocessableEntity(answer);
    }

    private static async Task<EnrolmentSample> SampleAsync(SentPicture picture, QualityGate gate, LookHandler look, CancellationToken cancellation)
    {
        var seen = await look.HandleAsync(picture.Bytes, AnalysisRequest.Default with { Faces = FaceSelection.Largest, Gate = gate }, cancellation).ConfigureAwait(false);
        return seen.Faces is [var face, ..] ? face.ToSample(seen.File, picture.Name) : new EnrolmentSample(null, [], seen.File, picture.Name);
    }

    private static QualityGate Gate(PictureForm form) => form.Text("gate") switch
    {
        null or "standard" => QualityGate.Standard,
        "strict" => QualityGate.Strict,
        "off" => QualityGate.Off,
        var other => throw new SemblanceException(ErrorCode.OptionOutOfRange, $"'{other}' is no gate.", "Say standard, strict or off."),
    };

    private static SubjectDetails Details(PictureForm form) => new()
    {
        ExternalId = new ExternalId(form.DemandText("subject")),
        DisplayName = form.Text("display_name") ?? form.DemandText("subject"),
        Tags = [.. (form.Text("tags") ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        ValidFrom = Day(form, "valid_from"),
        ValidUntil = Day(form, "valid_until"),
    };

    private static GivenConsent? Consent(PictureForm form) => form.Text("consent_evidence") is not { } evidence ? null
        : new GivenConsent(evidence, Moment(form, "consent_given_at"), Day(form, "consent_expires_at") ?? throw new SemblanceException(ErrorCode.OptionOutOfRange, "A consent has an end.", "Send 'consent_expires_at' as a day, such as 2027-01-31."));

    private static DateTimeOffset Moment(PictureForm form, string name) =>
        DateTimeOffset.TryParse(form.DemandText(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : throw new SemblanceException(ErrorCode.OptionOutOfRange, $"The field '{name}' is no time.", "Write it like 2026-01-31T12:00:00Z.");

    private static DateOnly? Day(PictureForm form, string name) => form.Text(name) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw new SemblanceException(ErrorCode.OptionOutOfRange, $"The field '{name}' is no day.", "Write it like 2027-01-31.");
}

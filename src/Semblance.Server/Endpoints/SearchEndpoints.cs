using Semblance.Client.Contracts.Searches;
using Semblance.Errors;
using Semblance.Recognition;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Bands;
using Semblance.Recognition.Identify;
using Semblance.Recognition.Look;
using Semblance.Recognition.Verify;
using Semblance.Server.Access;
using Semblance.Server.Answers;
using Semblance.Server.Pictures;
using Semblance.Server.Words;
using Semblance.Vault.Galleries;
using Semblance.Vault.Subjects;

namespace Semblance.Server.Endpoints;

/// <summary>Asking about people: is it who it is claimed to be, and who is it?</summary>
internal static class SearchEndpoints
{
    private static (string Name, string Meaning) FacesField => ("faces", "Which faces: 'all' (the default), 'largest' or 'most_central'.");

    private static (string Name, string Meaning) FpirField => ("fpir", "The share of strangers' searches that may bring up anybody; the gallery's own when absent.");

    private static (string Name, string Meaning) NearestField => ("nearest", "'true' lists the nearest subjects however little alike they are: for keys that show scores, and not of restricted galleries. By default nobody is told who is clearly somebody else.");

    private static RefusedException ScoresNotShown => new(new Refusal("not_allowed", StatusCodes.Status403Forbidden, "The key shows no scores, so it is not told who is nearest without being a match.", "Leave 'nearest' out, or ask an admin for a key with \"shows_scores\": true."));

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v1/galleries/{gallery}/verify", VerifyAsync).RequireAuthorization(Permission.Verify).InGallery().WithPictures("Check a claim", "Is the picture's largest face the subject that it is claimed to be? Five wrong claims in a row about one subject make the next ones wait; fifty switch them off.", ("subject", "The external id of the claimed subject; a key of the role 'subject' always claims its own."), ("fmr", "The false match rate; the gallery's own when absent.")).Produces<VerifyAnswer>();
        routes.MapPost("/v1/galleries/{gallery}/identify", IdentifyAsync).RequireAuthorization(Permission.Identify).InGallery().WithPictures("Who is it?", "Searches the gallery for the faces of one picture.", FacesField, FpirField, NearestField).Produces<IdentifyAnswer>();
        routes.MapPost("/v1/galleries/{gallery}/identify/batch", IdentifyManyAsync).RequireAuthorization(Permission.Identify).InGallery().WithPictures("Who is it, in each of these?", "As identify, for several pictures at once.", FacesField, FpirField, NearestField).Produces<IdentifyManyAnswer>();
    }

    private static async Task<VerifyAnswer> VerifyAsync(string gallery, HttpContext context, PictureFormReader reader, LookHandler look, RecognitionHouse house, CancellationToken cancellation)
    {
        var form = await reader.ReadAsync(context.Request, cancellation).ConfigureAwait(false);
        var grant = KeyIdentity.GrantOf(context);
        var subject = grant.Subject ?? form.DemandText("subject");
        var seen = await look.HandleAsync(form.One.Bytes, AnalysisRequest.Default with { Faces = FaceSelection.Largest }, cancellation).ConfigureAwait(false);
        if (seen.Faces is not [{ Probe: { } probe }, ..])
            throw new SemblanceException(ErrorCode.FaceMissing, "No face was found in the picture.", "Send a picture in which the face is larger or turned to the camera.");
        var outcome = await house.Verify.HandleAsync(new VerifyRequest(new GalleryName(gallery), new ExternalId(subject), probe, KeyIdentity.CallerOf(context)) { FalseMatchRate = form.Number("fmr") }, cancellation).ConfigureAwait(false);
        var band = BandOf.Comparison(outcome.Comparison);
        return new VerifyAnswer(DecisionWords.Of(outcome.Decision), DecisionWords.Of(band), outcome.Threshold.FalseMatchRate.Value, grant.ShowsScores ? outcome.Reasons : DecisionWords.Why(band), grant.ShowsScores ? outcome.Comparison?.Score.Similarity : null);
    }

    private static async Task<IdentifyAnswer> IdentifyAsync(string gallery, HttpContext context, PictureFormReader reader, LookHandler look, RecognitionHouse house, CancellationToken cancellation)
    {
        var form = await reader.ReadAsync(context.Request, cancellation).ConfigureAwait(false);
        return await LookAsync(gallery, form.One, form, context, look, house, cancellation).ConfigureAwait(false);
    }

    private static async Task<IdentifyManyAnswer> IdentifyManyAsync(string gallery, HttpContext context, PictureFormReader reader, LookHandler look, RecognitionHouse house, CancellationToken cancellation)
    {
        var form = await reader.ReadAsync(context.Request, cancellation).ConfigureAwait(false);
        var answers = new List<IdentifiedPictureAnswer>();
        foreach (var picture in form.Pictures)
            answers.Add(new IdentifiedPictureAnswer(picture.Name, (await LookAsync(gallery, picture, form, context, look, house, cancellation).ConfigureAwait(false)).Faces));
        return new IdentifyManyAnswer(answers);
    }

    private static async Task<IdentifyAnswer> LookAsync(string gallery, SentPicture picture, PictureForm form, HttpContext context, LookHandler look, RecognitionHouse house, CancellationToken cancellation)
    {
        if (form.Flag("nearest") && !KeyIdentity.GrantOf(context).ShowsScores)
            throw ScoresNotShown;
        var seen = await look.HandleAsync(picture.Bytes, AnalysisRequest.Default with { Faces = Faces(form) }, cancellation).ConfigureAwait(false);
        var faces = new List<IdentifiedFaceAnswer>();
        foreach (var face in seen.Faces)
        {
            if (face.Probe is { } probe)
                faces.Add(await SearchAsync(new GalleryName(gallery), face, probe, form, context, house, cancellation).ConfigureAwait(false));
        }

        return new IdentifyAnswer(faces);
    }

    private static async Task<IdentifiedFaceAnswer> SearchAsync(GalleryName gallery, SeenFace face, Probe probe, PictureForm form, HttpContext context, RecognitionHouse house, CancellationToken cancellation)
    {
        var request = new IdentifyRequest(gallery, probe, KeyIdentity.CallerOf(context)) { FalsePositiveIdentificationRate = form.Number("fpir"), ListsNearest = form.Flag("nearest") };
        var answer = await house.Identify.HandleAsync(request, cancellation).ConfigureAwait(false);
        return await SearchWords.OfAsync(house, gallery, face, answer, KeyIdentity.GrantOf(context).ShowsScores, request.ListsNearest, cancellation).ConfigureAwait(false);
    }

    private static FaceSelection Faces(PictureForm form) => form.Text("faces") switch
    {
        null or "all" => FaceSelection.All,
        "largest" => FaceSelection.Largest,
        "most_central" => FaceSelection.MostCentral,
        var other => throw new SemblanceException(ErrorCode.OptionOutOfRange, $"'{other}' is no choice of faces.", "Say all, largest or most_central."),
    };
}

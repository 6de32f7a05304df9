using Semblance.Client.Contracts.Faces;
using Semblance.Errors;
using Semblance.Recognition;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Bands;
using Semblance.Recognition.Compare;
using Semblance.Recognition.Look;
using Semblance.Server.Access;
using Semblance.Server.Pictures;
using Semblance.Server.Words;

namespace Semblance.Server.Endpoints;

/// <summary>Faces in pictures that nobody keeps: where they are, how good they are, whether two are alike.</summary>
internal static class FaceEndpoints
{
    /// <summary>The FMR of a comparison for which none is named.</summary>
    private const double UsualFmr = 1e-4;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v1/detect", DetectAsync).RequireAuthorization(Permission.Look).WithPictures("Find faces", "Boxes and five points of all faces of one picture.", ("liveness", "true: also how each face was presented to the camera.")).Produces<FacesAnswer>();
        routes.MapPost("/v1/quality", MeasureAsync).RequireAuthorization(Permission.Look).WithPictures("Measure quality", "How fit each face of one picture is for comparison, with reasons and advice.", ("liveness", "true: also how each face was presented to the camera.")).Produces<FacesAnswer>();
        routes.MapPost("/v1/compare", CompareAsync).RequireAuthorization(Permission.Compare).WithPictures("Compare two pictures", "Do two pictures show the same person? The largest face of each counts.", ("fmr", "The false match rate; 1e-4 when absent.")).Produces<CompareAnswer>();
    }

    private static async Task<FacesAnswer> DetectAsync(HttpRequest request, PictureFormReader reader, LookHandler look, CancellationToken cancellation)
    {
        var form = await reader.ReadAsync(request, cancellation).ConfigureAwait(false);
        var seen = await look.HandleAsync(form.One.Bytes, AnalysisRequest.DetectOnly with { AssessLiveness = form.Flag("liveness") }, cancellation).ConfigureAwait(false);
        return FaceWords.Of(seen);
    }

    private static async Task<FacesAnswer> MeasureAsync(HttpRequest request, PictureFormReader reader, LookHandler look, CancellationToken cancellation)
    {
        var form = await reader.ReadAsync(request, cancellation).ConfigureAwait(false);
        var seen = await look.HandleAsync(form.One.Bytes, AnalysisRequest.Default with { Embed = false, AssessLiveness = form.Flag("liveness") }, cancellation).ConfigureAwait(false);
        return FaceWords.Of(seen);
    }

    private static async Task<CompareAnswer> CompareAsync(HttpContext context, PictureFormReader reader, LookHandler look, RecognitionHouse house, CancellationToken cancellation)
    {
        var form = await reader.ReadAsync(context.Request, cancellation).ConfigureAwait(false);
        if (form.Pictures is not [var one, var other])
            throw new SemblanceException(ErrorCode.OptionOutOfRange, FormattableString.Invariant($"A comparison takes two pictures, not {form.Pictures.Count}."), "Send two files in a form, or two texts in the JSON member 'pictures'.");
        var request = new CompareRequest(await ProbeAsync(look, one, cancellation).ConfigureAwait(false), await ProbeAsync(look, other, cancellation).ConfigureAwait(false), form.Number("fmr") ?? UsualFmr, KeyIdentity.CallerOf(context));
        var outcome = await house.Compare.HandleAsync(request, cancellation).ConfigureAwait(false);
        var tells = KeyIdentity.GrantOf(context).ShowsScores;
        var band = BandOf.Comparison(outcome);
        return new CompareAnswer(DecisionWords.Of(outcome.Decision), DecisionWords.Of(band), outcome.Threshold.FalseMatchRate.Value, tells ? outcome.Reasons : DecisionWords.Why(band), tells ? outcome.Score.Similarity : null);
    }

    private static async Task<Probe> ProbeAsync(LookHandler look, SentPicture picture, CancellationToken cancellation)
    {
        var seen = await look.HandleAsync(picture.Bytes, AnalysisRequest.Default with { Faces = FaceSelection.Largest }, cancellation).ConfigureAwait(false);
        return seen.Faces is [{ Probe: { } probe }, ..] ? probe : throw new SemblanceException(ErrorCode.FaceMissing, $"No face was found in '{picture.Name}'.", "Send a picture in which the face is larger or turned to the camera.");
    }
}

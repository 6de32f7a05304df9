using Semblance.Errors;
using Semblance.Recognition;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Look;
using Semblance.Recognition.Verify;
using Semblance.Server.Access;
using Semblance.Server.Dialects.CompreFace.Contracts;
using Semblance.Server.Dialects.Scales;
using Semblance.Server.Hosting;
using Semblance.Server.Options;
using Semblance.Vault.Subjects;

namespace Semblance.Server.Dialects.CompreFace;

/// <summary>Asking about people: who is it, and is it the one of that image?</summary>
internal static class RecognitionEndpoints
{
    public static void MapAll(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/recognize", RecognizeAsync).RequireAuthorization(CompreFaceKey.With(Permission.Identify)).DisableAntiforgery().RequireRateLimiting(WorkLimits.PictureWork);
        routes.MapPost("/faces/{id}/verify", VerifyAsync).RequireAuthorization(CompreFaceKey.With(Permission.Verify)).DisableAntiforgery().RequireRateLimiting(WorkLimits.PictureWork);
        routes.MapPost("/embeddings/recognize", NoNumbers).RequireAuthorization(CompreFaceKey.With(Permission.Identify));
        routes.MapPost("/embeddings/faces/{id}/verify", NoNumbers).RequireAuthorization(CompreFaceKey.With(Permission.Verify));
    }

    private static async Task<IResult> RecognizeAsync(HttpRequest request, CompreFaceCall call, PartReader parts, CompreFaceLook look, RecognitionHouse house, ServerOptions options, ServedModel model, CancellationToken cancellation)
    {
        // Pictures are ranked and not people, unless the client asks: so does the original.
        var terms = new SearchTerms(ScoreScale.CompreFace, call.Query.Whole("prediction_count", 1, 1), !call.Query.Flag("unique_subjects"), call.Grant.ShowsScores, options.CompreFace.NamesNearest);
        var picture = (await parts.ReadAsync(request, cancellation, "file").ConfigureAwait(false))[0];
        var seen = await look.SeeAsync(picture, call.Query, CompreFaceWords.Request(call.Query, embeds: true), cancellation).ConfigureAwait(false);
        var (search, plugins, found) = (new DialectSearch(house), CompreFaceWords.Plugins(call.Query), new List<FoundAnswer>());
        foreach (var face in seen.Faces)
        {
            var candidates = face.Probe is { } probe ? await search.SearchAsync(call.Gallery, probe, call.Caller, terms, cancellation).ConfigureAwait(false) : [];
            found.Add(CompreFaceWords.Of(face, plugins) with { Subjects = Told(candidates, options.CompreFace.NamesNearest) });
        }

        return CompreFaceJson.Answer(new ResultAnswer(found, CompreFaceWords.Versions(call.Query, model)));
    }

    private static async Task<IResult> VerifyAsync(string id, HttpRequest request, CompreFaceCall call, PartReader parts, CompreFaceLook look, RecognitionHouse house, ServedModel model, CancellationToken cancellation)
    {
        var picture = (await parts.ReadAsync(request, cancellation, "file").ConfigureAwait(false))[0];
        var seen = await look.SeeAsync(picture, call.Query, CompreFaceWords.Request(call.Query, embeds: true), cancellation).ConfigureAwait(false);
        var claimed = await OwnerAsync(id, call, house, cancellation).ConfigureAwait(false);
        var (plugins, found) = (CompreFaceWords.Plugins(call.Query), new List<FoundAnswer>());
        foreach (var face in seen.Faces)
            found.Add(CompreFaceWords.Of(face, plugins) with { Subject = claimed.Text, Similarity = await CheckAsync(face, claimed, call, house, cancellation).ConfigureAwait(false) });
        return CompreFaceJson.Answer(new ResultAnswer(found, CompreFaceWords.Versions(call.Query, model)));
    }

    /// <summary>The claim is that of the image's subject: the best of the subject's references counts.</summary>
    private static async Task<double> CheckAsync(SeenFace face, ExternalId claimed, CompreFaceCall call, RecognitionHouse house, CancellationToken cancellation)
    {
        if (face.Probe is not { } probe)
            return 0;
        var outcome = await house.Verify.HandleAsync(new VerifyRequest(call.Gallery, claimed, probe, call.Caller) { FalseMatchRate = ScoreScale.FloorRate }, cancellation).ConfigureAwait(false);
        return outcome.Comparison is { } comparison ? ToldNumber.Of(comparison, ScoreScale.CompreFace, call.Grant.ShowsScores) ?? 0 : 0;
    }

    private static async Task<ExternalId> OwnerAsync(string id, CompreFaceCall call, RecognitionHouse house, CancellationToken cancellation)
    {
        try
        {
            var found = await house.FindReference.HandleAsync(new AboutReference(call.Gallery, CompreFaceCall.Face(id), call.Caller), cancellation).ConfigureAwait(false);
            return found.Subject.Details.ExternalId ?? throw CompreFaceError.Face(id);
        }
        catch (SemblanceException refusal) when (refusal.Code == ErrorCode.ReferenceUnknown)
        {
            throw CompreFaceError.Face(id);
        }
    }

    private static CandidateAnswer[] Told(IReadOnlyList<FoundFace> candidates, bool namesNearest)
    {
        CandidateAnswer[] told = [.. candidates.Where(static one => one.Value is not null).Select(static one => new CandidateAnswer(one.Name, one.Value!.Value))];
        return told.Length == 0 && namesNearest && candidates is [var nearest, ..] ? [new CandidateAnswer(nearest.Name, 0)] : told;
    }

    /// <summary>Numbers of faces neither leave this server nor come in: with them goes all protection of templates.</summary>
    internal static IResult NoNumbers() => throw CompreFaceError.Of(CompreFaceError.BadArgument, "This server neither gives nor takes embeddings: send pictures");
}

using Semblance.Recognition;
using Semblance.Recognition.Compare;
using Semblance.Recognition.Look;
using Semblance.Server.Access;
using Semblance.Server.Dialects.CompreFace.Contracts;
using Semblance.Server.Dialects.Scales;
using Semblance.Server.Hosting;

namespace Semblance.Server.Dialects.CompreFace;

/// <summary>The largest face of one picture and all faces of another.</summary>
internal static class VerificationEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/verification/verify", VerifyAsync).RequireAuthorization(CompreFaceKey.With(Permission.Compare)).DisableAntiforgery().RequireRateLimiting(WorkLimits.PictureWork);
        routes.MapPost("/verification/embeddings/verify", RecognitionEndpoints.NoNumbers).RequireAuthorization(CompreFaceKey.With(Permission.Compare));
    }

    private static async Task<IResult> VerifyAsync(HttpRequest request, CompreFaceCall call, PartReader parts, CompreFaceLook look, RecognitionHouse house, ServedModel model, CancellationToken cancellation)
    {
        var pictures = await parts.ReadAsync(request, cancellation, "source_image", "target_image").ConfigureAwait(false);
        var (wanted, plugins) = (CompreFaceWords.Request(call.Query, embeds: true), CompreFaceWords.Plugins(call.Query));
        var source = (await look.SeeAsync(pictures[0], call.Query, wanted, cancellation).ConfigureAwait(false)).Faces[0];
        var matches = new List<FoundAnswer>();
        foreach (var face in (await look.SeeAsync(pictures[1], call.Query, wanted, cancellation).ConfigureAwait(false)).Faces)
            matches.Add(CompreFaceWords.Of(face, plugins) with { Similarity = await CompareAsync(source, face, call, house, cancellation).ConfigureAwait(false) });
        var answer = new VerifiedAnswer(CompreFaceWords.Of(source, plugins), [.. matches.OrderByDescending(static match => match.Similarity)], CompreFaceWords.Versions(call.Query, model));
        return CompreFaceJson.Answer(new VerifiedResultAnswer([answer]));
    }

    private static async Task<double> CompareAsync(SeenFace source, SeenFace target, CompreFaceCall call, RecognitionHouse house, CancellationToken cancellation)
    {
        if (source.Probe is not { } one || target.Probe is not { } other)
            return 0;
        var outcome = await house.Compare.HandleAsync(new CompareRequest(one, other, ScoreScale.FloorRate, call.Caller), cancellation).ConfigureAwait(false);
        return ToldNumber.Of(outcome, ScoreScale.CompreFace, call.Grant.ShowsScores) ?? 0;
    }
}

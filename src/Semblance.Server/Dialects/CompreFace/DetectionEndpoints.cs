using Semblance.Server.Access;
using Semblance.Server.Dialects.CompreFace.Contracts;
using Semblance.Server.Hosting;

namespace Semblance.Server.Dialects.CompreFace;

/// <summary>Faces in pictures that nobody keeps.</summary>
internal static class DetectionEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/detection/detect", DetectAsync).RequireAuthorization(CompreFaceKey.With(Permission.Look)).DisableAntiforgery().RequireRateLimiting(WorkLimits.PictureWork);

    private static async Task<IResult> DetectAsync(HttpRequest request, CompreFaceCall call, PartReader parts, CompreFaceLook look, ServedModel model, CancellationToken cancellation)
    {
        var picture = (await parts.ReadAsync(request, cancellation, "file").ConfigureAwait(false))[0];
        var seen = await look.SeeAsync(picture, call.Query, CompreFaceWords.Request(call.Query, embeds: false), cancellation).ConfigureAwait(false);
        var plugins = CompreFaceWords.Plugins(call.Query);
        return CompreFaceJson.Answer(new ResultAnswer([.. seen.Faces.Select(face => CompreFaceWords.Of(face, plugins))], CompreFaceWords.Versions(call.Query, model)));
    }
}

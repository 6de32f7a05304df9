using System.Net.Mime;
using Semblance.Recognition;
using Semblance.Server.Access;

namespace Semblance.Server.Endpoints;

/// <summary>Pictures that events of cameras name, where a camera was started to keep them.</summary>
internal static class ShotEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/v1/galleries/{gallery}/shots/{shot:guid}", OpenAsync).RequireAuthorization(Permission.SeeShots).InGallery().WithSummary("The shot that an event names, as JPEG")
        .WithDescription("Each look is on record. 404 when its day has come, or its person was erased.").Produces<string>(contentType: MediaTypeNames.Image.Jpeg);

    private static async Task<IResult> OpenAsync(Guid shot, HttpContext context, RecognitionHouse house, CancellationToken cancellation)
    {
        var opened = await house.OpenShot.HandleAsync(GalleryFilter.GalleryOf(context).Name, shot, KeyIdentity.CallerOf(context), cancellation).ConfigureAwait(false);
        context.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(opened.Jpeg.ToArray(), MediaTypeNames.Image.Jpeg);
    }
}

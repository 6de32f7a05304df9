using Semblance.Client.Contracts.Galleries;
using Semblance.Recognition;
using Semblance.Recognition.Erase;
using Semblance.Server.Access;
using Semblance.Server.Hosting;
using Semblance.Server.Words;
using Semblance.Vault.Galleries;

namespace Semblance.Server.Endpoints;

/// <summary>Galleries: each with its purpose, its legal basis and its end.</summary>
internal static class GalleryEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/galleries", ListAsync).RequireAuthorization(Permission.ListGalleries).WithSummary("List galleries").Produces<GalleriesAnswer>();
        routes.MapPost("/v1/galleries", CreateAsync).RequireAuthorization(Permission.CreateGallery).WithSummary("Make a gallery").Produces<GalleryAnswer>(StatusCodes.Status201Created);
        routes.MapGet("/v1/galleries/{gallery}", ShowAsync).RequireAuthorization(Permission.ListGalleries).InGallery().WithSummary("Show a gallery").Produces<GalleryCountAnswer>();
        routes.MapDelete("/v1/galleries/{gallery}", EraseAsync).RequireAuthorization(Permission.EraseGallery).InGallery().WithSummary("Erase a gallery with everybody in it").Produces<ReceiptAnswer>();
    }

    private static async Task<GalleriesAnswer> ListAsync(HttpContext context, RecognitionHouse house, CancellationToken cancellation)
    {
        var grant = KeyIdentity.GrantOf(context);
        var all = await house.ListGalleries.HandleAsync(cancellation).ConfigureAwait(false);
        return new GalleriesAnswer([.. all.Where(grant.Covers).Select(GalleryWords.Of).OrderBy(one => one.Name, StringComparer.Ordinal)]);
    }

    private static async Task<IResult> CreateAsync(GalleryOrder order, HttpContext context, RecognitionHouse house, ServedModel model, CancellationToken cancellation)
    {
        var request = GalleryWords.Request(order, model.Identity, KeyIdentity.CallerOf(context));
        if (!KeyIdentity.GrantOf(context).CoversName(request.Name.Text))
            throw GalleryReach.Unknown(request.Name.Text);
        var made = await house.CreateGallery.HandleAsync(request, cancellation).ConfigureAwait(false);
        return Results.Created($"/v1/galleries/{Uri.EscapeDataString(made.Gallery.Name.Text)}", GalleryWords.Of(made.Gallery));
    }

    private static async Task<GalleryCountAnswer> ShowAsync(string gallery, RecognitionHouse house, CancellationToken cancellation) =>
        GalleryWords.Of(await house.ShowGallery.HandleAsync(new GalleryName(gallery), cancellation).ConfigureAwait(false));

    private static async Task<ReceiptAnswer> EraseAsync(string gallery, HttpContext context, RecognitionHouse house, CancellationToken cancellation)
    {
        var outcome = await house.EraseGallery.HandleAsync(new EraseGalleryRequest(new GalleryName(gallery), KeyIdentity.CallerOf(context)), cancellation).ConfigureAwait(false);
        return new ReceiptAnswer(outcome.ReceiptId, outcome.SignedReceipt);
    }
}

using Semblance.Server.Access;
using Semblance.Server.Hosting;

namespace Semblance.Server.Endpoints;

/// <summary>What many routes have in common.</summary>
internal static class RouteWords
{
    /// <summary>A route that reads pictures: as a form, as JSON or as the bare file.</summary>
    public static RouteHandlerBuilder WithPictures(this RouteHandlerBuilder route, string summary, string description) =>
        route.WithSummary(summary).WithDescription(description + " Pictures come as files of a form (multipart/form-data), as base64 in JSON ('picture' or 'pictures'), or, if it is one, as the body itself; fields beside them in the form, in the JSON or in the query.")
            .DisableAntiforgery().RequireRateLimiting(WorkLimits.PictureWork);

    /// <summary>A route of one gallery, which the key has to reach.</summary>
    public static RouteHandlerBuilder InGallery(this RouteHandlerBuilder route) => route.AddEndpointFilter<RouteHandlerBuilder, GalleryFilter>();
}

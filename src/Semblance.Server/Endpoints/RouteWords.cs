using Semblance.Server.Access;

namespace Semblance.Server.Endpoints;

/// <summary>What many routes have in common.</summary>
internal static class RouteWords
{
    /// <summary>The rate limit that holds for requests which bring pictures.</summary>
    public const string PictureWork = "pictures";

    /// <summary>A route that reads pictures: as a form, as JSON or as the bare file.</summary>
    public static RouteHandlerBuilder WithPictures(this RouteHandlerBuilder route, string summary, string description) =>
        route.WithSummary(summary).WithDescription(description + " Pictures come as files of a form (multipart/form-data), as base64 in JSON ('picture' or 'pictures'), or, if it is one, as the body itself; fields beside them in the form, in the JSON or in the query.")
            .DisableAntiforgery().RequireRateLimiting(PictureWork);

    /// <summary>A route of one gallery, which the key has to reach.</summary>
    public static RouteHandlerBuilder InGallery(this RouteHandlerBuilder route) => route.AddEndpointFilter<RouteHandlerBuilder, GalleryFilter>();
}

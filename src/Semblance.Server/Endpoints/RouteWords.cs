using Semblance.Server.Access;
using Semblance.Server.Hosting;
using Semblance.Server.Pictures;

namespace Semblance.Server.Endpoints;

/// <summary>What many routes have in common.</summary>
internal static class RouteWords
{
    /// <summary>How strictly pictures are judged.</summary>
    public static (string Name, string Meaning) GateField => ("gate", "How strictly pictures are judged: 'standard' (the default), 'strict' or 'off'.");

    /// <summary>A consent that comes with pictures.</summary>
    public static IReadOnlyList<(string Name, string Meaning)> ConsentFields { get; } =
    [
        ("consent_evidence", "Where the gallery rests on consent and none is on record: how it is proved."),
        ("consent_given_at", "When it was given (UTC), such as 2026-01-31T12:00:00Z."),
        ("consent_expires_at", "The first day (UTC) on which it does not hold any more."),
    ];

    /// <summary>A route that reads pictures: as a form, as JSON or as the bare file.</summary>
    public static RouteHandlerBuilder WithPictures(this RouteHandlerBuilder route, string summary, string description, params (string Name, string Meaning)[] fields) =>
        route.WithSummary(summary).WithDescription(description).WithMetadata(new PictureFields(fields)).DisableAntiforgery().RequireRateLimiting(WorkLimits.PictureWork);

    /// <summary>A route of one gallery, which the key has to reach.</summary>
    public static RouteHandlerBuilder InGallery(this RouteHandlerBuilder route) => route.AddEndpointFilter<RouteHandlerBuilder, GalleryFilter>();
}

using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Semblance.Client.Contracts.Cameras;
using Semblance.Errors;
using Semblance.Server.Access;
using Semblance.Server.Cameras;
using Semblance.Server.Words;
using Semblance.Video;

namespace Semblance.Server.Endpoints;

/// <summary>Cameras: watched until told otherwise, seen live, and told about as it happens. A key reaches the cameras whose gallery it reaches.</summary>
internal static class CameraEndpoints
{
    private const string Border = "frame";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/cameras", List).RequireAuthorization(Permission.SeeCameras).WithSummary("List cameras, and how they do").Produces<CamerasAnswer>();
        routes.MapPost("/v1/cameras", StartAsync).RequireAuthorization(Permission.RunCameras).WithSummary("Watch a camera").Produces<CameraAnswer>(StatusCodes.Status201Created);
        routes.MapDelete("/v1/cameras/{camera}", StopAsync).RequireAuthorization(Permission.RunCameras).WithSummary("Stop watching a camera").Produces(StatusCodes.Status204NoContent);
        routes.MapGet("/v1/cameras/{camera}/tracks", Tracks).RequireAuthorization(Permission.SeeCameras).WithSummary("Who is before it, now").Produces<TracksAnswer>();
        routes.MapGet("/v1/cameras/{camera}/events", Events).RequireAuthorization(Permission.SeeCameras).WithSummary("What happens before it, as server-sent events").Produces<string>(contentType: "text/event-stream");
        routes.MapGet("/v1/cameras/{camera}/preview", PreviewAsync).RequireAuthorization(Permission.SeeCameras).WithSummary("What it sees, as Motion JPEG").Produces<string>(contentType: "multipart/x-mixed-replace");
    }

    private static CamerasAnswer List(HttpContext context, CameraBoard board) => new([.. board.All.Where(camera => Reaches(context, camera)).Select(CameraWords.Of)]);

    private static async Task<IResult> StartAsync(CameraOrder order, HttpContext context, CameraBoard board, GalleryReach reach, CancellationToken cancellation)
    {
        if (order.Gallery is { } gallery)
            await reach.DemandAsync(KeyIdentity.GrantOf(context), gallery, cancellation).ConfigureAwait(false);
        var camera = await board.StartAsync(CameraWords.Rules(order), VideoSource.Parse(order.Source ?? string.Empty), order.DetectionsPerSecond ?? 5, KeyIdentity.CallerOf(context), cancellation).ConfigureAwait(false);
        return Results.Created($"/v1/cameras/{camera.Rules.Name.Text}", CameraWords.Of(camera));
    }

    private static async Task<IResult> StopAsync(string camera, HttpContext context, CameraBoard board, CancellationToken cancellation)
    {
        await board.StopAsync(Demand(camera, context, board).Rules.Name.Text, cancellation).ConfigureAwait(false);
        return Results.NoContent();
    }

    private static TracksAnswer Tracks(string camera, HttpContext context, CameraBoard board) => CameraWords.Of(Demand(camera, context, board).Feed.Seen);

    private static ServerSentEventsResult<JsonElement> Events(string camera, HttpContext context, CameraBoard board, CancellationToken cancellation) =>
        TypedResults.ServerSentEvents(ItemsAsync(Demand(camera, context, board).Feed, cancellation));

    private static async IAsyncEnumerable<SseItem<JsonElement>> ItemsAsync(CameraFeed feed, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var told in feed.EventsAsync(cancellation).ConfigureAwait(false))
        {
            using var json = JsonDocument.Parse(told.ToJson());
            yield return new SseItem<JsonElement>(json.RootElement.Clone(), told.Type) { EventId = told.Id.ToString("D") };
        }
    }

    private static async Task PreviewAsync(string camera, HttpContext context, CameraBoard board, CancellationToken cancellation)
    {
        var feed = Demand(camera, context, board).Feed;
        context.Response.ContentType = $"multipart/x-mixed-replace; boundary={Border}";
        await foreach (var jpeg in feed.PicturesAsync(cancellation).ConfigureAwait(false))
        {
            await context.Response.Body.WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"--{Border}\r\nContent-Type: image/jpeg\r\nContent-Length: {jpeg.Length}\r\n\r\n")), cancellation).ConfigureAwait(false);
            await context.Response.Body.WriteAsync(jpeg, cancellation).ConfigureAwait(false);
            await context.Response.Body.WriteAsync("\r\n"u8.ToArray(), cancellation).ConfigureAwait(false);
            await context.Response.Body.FlushAsync(cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>A camera out of reach is to the key as if it were not watched.</summary>
    private static RunningCamera Demand(string name, HttpContext context, CameraBoard board)
    {
        var camera = board.Demand(name);
        return Reaches(context, camera) ? camera : throw new SemblanceException(ErrorCode.InputNotFound, $"No camera '{name}' is watched that this key reaches.", "GET /v1/cameras lists those that are.");
    }

    private static bool Reaches(HttpContext context, RunningCamera camera) => camera.Rules.Gallery is not { } gallery || KeyIdentity.GrantOf(context).CoversName(gallery.Text);
}

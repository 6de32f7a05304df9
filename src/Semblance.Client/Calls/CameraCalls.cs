using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Semblance.Client.Contracts.Cameras;
using Semblance.Client.Sending;

namespace Semblance.Client.Calls;

/// <summary>Cameras: watched until told otherwise, seen live, and told about as it happens.</summary>
public sealed class CameraCalls
{
    private readonly Wire _wire;

    internal CameraCalls(Wire wire) => _wire = wire;

    /// <summary>Lists the cameras within reach of the key, and how they do.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Ordered by name.</returns>
    public Task<CamerasAnswer> ListAsync(CancellationToken cancellation = default) => _wire.GetAsync<CamerasAnswer>(Route.Of("cameras"), cancellation);

    /// <summary>Watches a camera.</summary>
    /// <param name="order">Which, and whom to look for.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The camera.</returns>
    public Task<CameraAnswer> StartAsync(CameraOrder order, CancellationToken cancellation = default) => _wire.PostAsync<CameraAnswer>(Route.Of("cameras"), Wire.Json(order), cancellation);

    /// <summary>Stops watching a camera.</summary>
    /// <param name="camera">Its name.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>When nothing is watched any more.</returns>
    public Task StopAsync(string camera, CancellationToken cancellation = default) => _wire.SendAsync(HttpMethod.Delete, Route.Of("cameras", camera), cancellation);

    /// <summary>Tells who is before a camera, now. It names nobody.</summary>
    /// <param name="camera">Its name.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The faces that are followed.</returns>
    public Task<TracksAnswer> TracksAsync(string camera, CancellationToken cancellation = default) => _wire.GetAsync<TracksAnswer>(Route.Of("cameras", camera, "tracks"), cancellation);

    /// <summary>Tells what happens before a camera, as it happens.</summary>
    /// <param name="camera">Its name.</param>
    /// <param name="cancellation">Ends the listening.</param>
    /// <returns>What happens, until the camera is stopped.</returns>
    public async IAsyncEnumerable<CameraNews> EventsAsync(string camera, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var stream = await _wire.StreamAsync(Route.Of("cameras", camera, "events"), cancellation).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            await foreach (var told in SseParser.Create(stream).EnumerateAsync(cancellation).ConfigureAwait(false))
            {
                using var content = JsonDocument.Parse(told.Data);
                yield return new CameraNews(told.EventType, told.EventId, content.RootElement.Clone());
            }
        }
    }

    /// <summary>Opens the shot that an event names (<c>shot_id</c>); the look is on record.</summary>
    /// <param name="gallery">The event's gallery.</param>
    /// <param name="shot">By what the event names it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>A JPEG.</returns>
    public async Task<byte[]> ShotAsync(string gallery, Guid shot, CancellationToken cancellation = default)
    {
        var stream = await _wire.StreamAsync(Route.Of("galleries", gallery, "shots", shot.ToString("D")), cancellation).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            using var all = new MemoryStream();
            await stream.CopyToAsync(all, cancellation).ConfigureAwait(false);
            return all.ToArray();
        }
    }

    /// <summary>Shows what a camera sees.</summary>
    /// <param name="camera">Its name.</param>
    /// <param name="cancellation">Ends the wait for the beginning.</param>
    /// <returns>Motion JPEG (multipart/x-mixed-replace), until it is disposed of.</returns>
    public Task<Stream> PreviewAsync(string camera, CancellationToken cancellation = default) => _wire.StreamAsync(Route.Of("cameras", camera, "preview"), cancellation);
}

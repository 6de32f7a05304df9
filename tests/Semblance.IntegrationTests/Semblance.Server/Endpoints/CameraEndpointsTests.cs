using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Semblance.Client.Contracts;
using Semblance.Client.Contracts.Cameras;
using Semblance.Imaging.Codecs;
using Semblance.IntegrationTests.Running;
using Semblance.IntegrationTests.Video;
using Semblance.Recognition.Grant;

namespace Semblance.IntegrationTests.Server.Endpoints;

/// <summary>A network camera before which Ada stands.</summary>
public sealed class CameraEndpointsTests : IAsyncLifetime
{
    private ServedWorld _served = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _served = await ServedWorld.OpenAsync(Cancellation);
        await _served.GalleryAsync(Cancellation);
        await _served.EnrolAsync("staff", Cancellation, 2, "Ada");
    }

    public ValueTask DisposeAsync() => _served.DisposeAsync();

    [Fact]
    public async Task Somebody_before_a_camera_is_told_seen_and_told_as_having_left()
    {
        Assert.SkipWhen(MadeFilm.Obstacle is not null, MadeFilm.Obstacle ?? string.Empty);
        await using var camera = new MadeCamera(StandAsync);
        var started = await StartAsync(_served.Admin, new CameraOrder("gate", camera.Address, "staff", DetectionsPerSecond: 10, KeepShotsDays: 3));
        Assert.Equal(HttpStatusCode.Created, started.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await StartAsync(_served.Admin, new CameraOrder("gate", camera.Address))).StatusCode);
        await using (var stream = await _served.Admin.GetStreamAsync("/v1/cameras/gate/events", Cancellation))
        {
            await foreach (var told in SseParser.Create(stream).EnumerateAsync(Cancellation))
            {
                using var json = JsonDocument.Parse(told.Data);
                Assert.Equal("gate", json.RootElement.GetProperty("camera").GetString());
                if (!string.Equals(told.EventType, "identified", StringComparison.Ordinal))
                    continue;
                Assert.Equal("Ada", json.RootElement.GetProperty("subject").GetString());
                Assert.False(json.RootElement.TryGetProperty("score", out _));
                var shot = await ServedWorld.ClientOf(_served.Admin).Cameras.ShotAsync("staff", json.RootElement.GetProperty("shot_id").GetGuid(), Cancellation);
                using (var picture = PictureDecoder.Decode(shot))
                    Assert.Equal((160, 160), (picture.Width, picture.Height));
                break;
            }
        }

        var tracks = await ServedWorld.ReadAsync<TracksAnswer>(await _served.Admin.GetAsync("/v1/cameras/gate/tracks", Cancellation), Cancellation);
        Assert.Equal("identified", Assert.Single(tracks.Tracks).Verdict);
        await using (var preview = await _served.Admin.GetStreamAsync("/v1/cameras/gate/preview", Cancellation))
        {
            var head = new byte[64];
            await preview.ReadExactlyAsync(head, Cancellation);
            Assert.StartsWith("--frame\r\nContent-Type: image/jpeg", Encoding.ASCII.GetString(head), StringComparison.Ordinal);
        }

        var listed = await ServedWorld.ReadAsync<CamerasAnswer>(await _served.Admin.GetAsync("/v1/cameras", Cancellation), Cancellation);
        Assert.Equal(("gate", "running"), (Assert.Single(listed.Cameras).Name, listed.Cameras[0].State));
        using var stopped = await _served.Admin.DeleteAsync("/v1/cameras/gate", Cancellation);
        Assert.Equal(HttpStatusCode.NoContent, stopped.StatusCode);
        using var gone = await _served.Admin.GetAsync("/v1/cameras/gate/tracks", Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task A_key_of_another_gallery_sees_no_camera()
    {
        Assert.SkipWhen(MadeFilm.Obstacle is not null, MadeFilm.Obstacle ?? string.Empty);
        await using var camera = new MadeCamera(StandAsync);
        (await StartAsync(_served.Admin, new CameraOrder("gate", camera.Address, "staff"))).EnsureSuccessStatusCode();
        using var other = await _served.WithKeyAsync(AccessRole.Operator, Cancellation, "elsewhere");
        Assert.Empty((await ServedWorld.ReadAsync<CamerasAnswer>(await other.GetAsync("/v1/cameras", Cancellation), Cancellation)).Cameras);
        foreach (var route in (string[])["tracks", "events", "preview"])
        {
            using var answer = await other.GetAsync($"/v1/cameras/gate/{route}", Cancellation);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        using var refused = await StartAsync(other, new CameraOrder("yard", camera.Address, "staff"));
        Assert.Equal("gallery_unknown", await ServedWorld.CodeAsync(refused, Cancellation));
    }

    [Theory]
    [InlineData("gate", "/etc/passwd", "staff", HttpStatusCode.BadRequest)]
    [InlineData("gate", "gopher://x/", "staff", HttpStatusCode.NotFound)]
    [InlineData("", "rtsp://127.0.0.1:1/x", "staff", HttpStatusCode.BadRequest)]
    [InlineData("gate", "rtsp://127.0.0.1:1/x", "nobodys", HttpStatusCode.NotFound)]
    public async Task An_invalid_order_is_refused(string name, string source, string gallery, HttpStatusCode status)
    {
        using var answer = await StartAsync(_served.Admin, new CameraOrder(name, source, gallery));
        Assert.Equal(status, answer.StatusCode);
    }

    private static Task<HttpResponseMessage> StartAsync(HttpClient client, CameraOrder order) => client.PostAsJsonAsync("/v1/cameras", order, WireJson.Options, Cancellation);

    private static async Task StandAsync(NetworkStream stream, int connection, CancellationToken cancellation)
    {
        var jpeg = PictureEncoder.ToJpeg(PictureDecoder.Decode(MadeWorld.Picture(MadeWorld.Black)).ToPixels(), 95);
        await MadeCamera.BeginAsync(stream, cancellation);
        while (!cancellation.IsCancellationRequested)
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"--frame\r\nContent-Type: image/jpeg\r\nContent-Length: {jpeg.Length}\r\n\r\n")), cancellation);
            await stream.WriteAsync(jpeg, cancellation);
            await stream.WriteAsync("\r\n"u8.ToArray(), cancellation);
            await Task.Delay(50, cancellation);
        }
    }
}

using System.Text.Json;
using Semblance.Client.Contracts.Cameras;
using Semblance.Recognition.Watch;
using Semblance.Server.Cameras;
using Semblance.Vault.Galleries;
using Semblance.Vault.Safekeeping;

namespace Semblance.Server.Words;

/// <summary>Cameras in the words of the native API.</summary>
internal static class CameraWords
{
    public static CameraAnswer Of(RunningCamera camera)
    {
        var status = camera.Status;
        return new CameraAnswer(
            camera.Rules.Name.Text,
            camera.Place.Shown,
            camera.Rules.Gallery?.Text,
            status.State.ToString().ToLowerInvariant(),
            status.Since,
            status.News.Length > 0 ? status.News : null,
            Math.Round(status.FramesPerSecond, 1),
            Math.Round(status.Latency.TotalMilliseconds),
            status.Visits);
    }

    public static TracksAnswer Of(SeenTracks seen) => new(seen.Width, seen.Height, [.. seen.Tracks.Select(static track => new TrackAnswer(track.Number, FaceWords.Of(track.Box), track.Standing is { } kind ? JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString()) : null))]);

    public static ShotAnswer Of(KeptShot shot) => new(shot.Id, shot.Camera, shot.At, shot.ExpiresOn);

    public static CameraRules Rules(CameraOrder order) => new(new CameraName(order.Name ?? string.Empty))
    {
        Gallery = order.Gallery is { } gallery ? new GalleryName(gallery) : null,
        FalsePositiveIdentificationRate = order.Fpir,
        ShotDays = order.KeepShotsDays,
        Authorisation = order is { AuthorisedBy: { } by, Place: { } place, Until: { } until } ? new WatchAuthorisation(by, place, until) : null,
    };
}

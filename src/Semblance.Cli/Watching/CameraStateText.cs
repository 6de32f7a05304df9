using System.Text.Json;
using Semblance.Cli.Output;
using Semblance.Video.Watching;

namespace Semblance.Cli.Watching;

/// <summary>How a camera does, as a line.</summary>
internal sealed record CameraStateText(
    string Type, string Camera, DateTimeOffset At, string State, DateTimeOffset Since, string? Why, long Frames, long Dropped, double FramesPerSecond, double LatencyP50Ms, double LatencyP95Ms, int Visits)
{
    /// <summary>By this type the line is told from an event.</summary>
    public const string TypeName = "camera_state";

    public static CameraStateText Of(CameraStatus status, DateTimeOffset now) => new(
        TypeName, status.Camera.Text, now, JsonNamingPolicy.SnakeCaseLower.ConvertName(status.State.ToString()), status.Since, status.News.Length > 0 ? status.News : null, status.Frames, status.Dropped,
        Math.Round(status.FramesPerSecond, 2), Math.Round(status.Latency.TotalMilliseconds, 1), Math.Round(status.LatencyOfMost.TotalMilliseconds, 1), status.Visits);

    public string ToJson() => JsonSerializer.Serialize(this, CameraStateJson.Default.CameraStateText);

    public string ToSentence() =>
        FormattableString.Invariant($"{At:HH:mm:ss}  {Camera}  {State}{(Why is null ? string.Empty : ": " + Why)}  {FramesPerSecond:0.0} frames/s, latency {Screen.Number(LatencyP50Ms, "0")} / {Screen.Number(LatencyP95Ms, "0")} ms, {Dropped} dropped, {Visits} visits");
}

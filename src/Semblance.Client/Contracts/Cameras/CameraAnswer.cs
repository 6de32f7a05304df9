namespace Semblance.Client.Contracts.Cameras;

/// <summary>How a camera is doing.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Source">Its address, without passwords.</param>
/// <param name="Gallery">Whom it looks for; absent for nobody.</param>
/// <param name="State">"opening", "running", "stalled", "lost" or "ended".</param>
/// <param name="Since">Since when (UTC).</param>
/// <param name="News">Why, where there is something to say.</param>
/// <param name="FramesPerSecond">Frames that were looked at in a second, of late.</param>
/// <param name="LatencyMs">From a frame's arrival until all that it tells is on record: the median, in milliseconds.</param>
/// <param name="Visits">Visits under way.</param>
public sealed record CameraAnswer(string Name, string Source, string? Gallery, string State, DateTimeOffset Since, string? News, double FramesPerSecond, double LatencyMs, int Visits);

using Semblance.Recognition.Watch;
using Semblance.Video.Sources;

namespace Semblance.Video.Watching;

/// <summary>How a camera is doing.</summary>
/// <remarks>Immutable.</remarks>
public sealed record CameraStatus
{
    /// <summary>The camera.</summary>
    public required CameraName Camera { get; init; }

    /// <summary>How its source is.</summary>
    public required SourceState State { get; init; }

    /// <summary>Since when it is so; UTC.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Why, where there is something to say.</summary>
    public required string News { get; init; }

    /// <summary>Frames that were looked at so far.</summary>
    public required long Frames { get; init; }

    /// <summary>Frames that were dropped because newer ones had come.</summary>
    public required long Dropped { get; init; }

    /// <summary>Frames a second that were looked at in the last 10 s, or since the start where that is less long ago; 0 where none came.</summary>
    public required double FramesPerSecond { get; init; }

    /// <summary>From a frame's arrival until all that it tells is on record: the median of the last few hundred.</summary>
    public required TimeSpan Latency { get; init; }

    /// <summary>The same, exceeded by one frame in twenty.</summary>
    public required TimeSpan LatencyOfMost { get; init; }

    /// <summary>Visits under way.</summary>
    public required int Visits { get; init; }

    /// <summary>The newest event that says who somebody is, if there was one.</summary>
    public WatchEvent? LastVerdict { get; init; }
}

using Semblance.Video.BestShot;
using Semblance.Video.Tracking;

namespace Semblance.Video.Following;

/// <summary>How the faces of one source are followed.</summary>
/// <remarks>Immutable.</remarks>
public sealed record FollowOptions
{
    /// <summary>Frames a second in which faces are looked for; in frames between, their places are predicted. Default 5; 0.5 to 60.</summary>
    public double DetectionsPerSecond { get; init; } = 5;

    /// <summary>How tracks are made.</summary>
    public TrackerOptions Tracking { get; init; } = new();

    /// <summary>Which faces of a track are worth a feature set.</summary>
    public ShotChoiceOptions Choice { get; init; } = new();

    /// <summary>Which shots are kept, and when they are worth a decision.</summary>
    public ShotBookOptions Shots { get; init; } = new();

    /// <summary>Whether the faces' own pixels are held for as long as their shots are: 160 x 160 each, with a margin. Default false.</summary>
    public bool HoldsFaces { get; init; }

    /// <summary>The engine options of somebody who follows faces: boxes of low scores come in too, for they prolong tracks, and an empty frame is not searched turned or with a border.</summary>
    /// <param name="options">What was chosen otherwise.</param>
    /// <param name="tracking">The tracker's options, which say how low a score may be.</param>
    /// <returns>The options for <see cref="FaceEngine.Open"/>.</returns>
    public static FaceEngineOptions ForEngine(FaceEngineOptions options, TrackerOptions tracking)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(tracking);
        return options with { Detection = options.Detection with { MinScore = Math.Max(0.05f, tracking.LowScore), RetryWithBorder = false, RetryTurned = false } };
    }

    internal FollowOptions Checked()
    {
        OptionRange.Check(nameof(DetectionsPerSecond), DetectionsPerSecond, 0.5, 60);
        return this;
    }
}

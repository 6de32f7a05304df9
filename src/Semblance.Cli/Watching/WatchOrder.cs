using Semblance.Errors;
using Semblance.Recognition.Watch;
using Semblance.Video;
using Semblance.Video.Following;

namespace Semblance.Cli.Watching;

/// <summary>What <c>watch</c> was asked for.</summary>
/// <param name="Cameras">The cameras, each with its source.</param>
/// <param name="Demand">Which frames are wanted.</param>
/// <param name="Follow">How faces are followed.</param>
/// <param name="Length">For how long live sources are watched; <see langword="null"/> until it is stopped.</param>
internal sealed record WatchOrder(IReadOnlyList<(CameraRules Rules, VideoSource Source)> Cameras, FrameDemand Demand, FollowOptions Follow, TimeSpan? Length)
{
    /// <summary>The same, with events kept for outlets.</summary>
    public WatchOrder ToldTo(IReadOnlyList<string> outlets) => this with { Cameras = [.. Cameras.Select(camera => (camera.Rules with { Subscribers = outlets }, camera.Source))] };

    /// <summary>The same with all frames, evenly, for a film: faces are looked for as often as before.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.OptionOutOfRange"/>: there is more than one camera.</exception>
    public WatchOrder Drawn() => Cameras.Count == 1
        ? this with { Demand = Demand with { PerSecond = FilmDrawing.PerSecond, IsEven = true } }
        : throw new SemblanceException(ErrorCode.OptionOutOfRange, "One film shows one camera.", "Name one source with --draw.");

    /// <summary>The same with what faces of this engine's model mean to the tracker.</summary>
    public WatchOrder CalibratedFor(FaceEngine engine) => this with { Follow = Follow with { Tracking = FaceMeaning.For(engine.RequireCalibration(), Follow.Tracking) } };
}

using Semblance.Cli.Output;
using Semblance.Recognition.Watch;
using Semblance.Video;
using Semblance.Video.Following;
using Semblance.Video.Outlets;
using Semblance.Video.Tracking;
using Semblance.Video.Watching;

namespace Semblance.Cli.Watching;

/// <summary>Prints events as they happen: a line of JSON each, or a sentence.</summary>
/// <param name="names">Says what subjects are called.</param>
/// <param name="isJson">Whether it is JSON.</param>
/// <param name="print">Where a line goes.</param>
internal sealed class EventPrinter(PendingEvents names, bool isJson, Action<string> print) : IWatchListener
{
    private readonly Lock _turn = new();

    /// <summary>Whether somebody of a gallery came.</summary>
    public bool HasNamed { get; private set; }

    public async ValueTask ToldAsync(WatchEvent told, long track, CancellationToken cancellation)
    {
        var text = EventText.Of(told, await names.NameAsync(told, cancellation));
        lock (_turn)
        {
            HasNamed |= told.Kind == WatchEventKind.Identified;
            print(isJson ? text.ToJson() : Sentence(text));
        }
    }

    public ValueTask ShownAsync(CameraName camera, VideoFrame frame, FollowedFrame followed, IReadOnlyList<Track> tracks, CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <summary>An event in words.</summary>
    internal static string Sentence(EventText text) => FormattableString.Invariant($"{text.At:HH:mm:ss}  {text.Camera}  visit {text.Track.ToString("D")[..8]}  {What(text)}");

    private static string What(EventText text) => text.Type switch
    {
        "track_started" => "somebody came",
        "identified" when text.ReleaseId is { } id => $"somebody of '{text.Gallery}': a second account has to confirm it (release confirm {id})",
        "identified" => FormattableString.Invariant($"{text.Subject ?? "somebody who was erased"} ({text.Band.Replace('_', ' ')}, FPIR {Screen.Rate(text.Fpir ?? 0)} a visit)"),
        "unknown" => $"nobody of '{text.Gallery}'",
        "undecided" => "better shots contradict the match: a human should look",
        _ => FormattableString.Invariant($"left after {text.DwellS:0.0} s"),
    };
}

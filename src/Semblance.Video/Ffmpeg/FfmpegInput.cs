using System.Globalization;

namespace Semblance.Video.Ffmpeg;

/// <summary>What ffmpeg is asked to do with a source: decode it, choose frames, and say when each was taken. A list, never a line for a shell.</summary>
internal static class FfmpegInput
{
    /// <summary>A camera that says nothing for so long is given up by ffmpeg itself, so that no child is left behind by a parent that was killed.</summary>
    private const string SocketMicroseconds = "10000000";

    public static IReadOnlyList<string> Arguments(VideoSource source, FrameDemand demand) =>
    [
        "-hide_banner", "-nostdin", "-nostats", "-loglevel", "repeat+level+info",
        "-threads", Number(demand.DecodingThreads),
        .. demand.Hardware is { } hardware ? (string[])["-hwaccel", hardware] : [],
        .. demand.From > TimeSpan.Zero && source.Kind == SourceKind.File ? (string[])["-ss", Number(demand.From.TotalSeconds)] : [],
        .. Opening(source),
        "-map", "0:v:0", "-an", "-sn", "-dn",
        "-vf", string.Join(',', Filters(demand)),
        "-fps_mode", "passthrough",
        "-c:v", "ppm", "-f", "image2pipe", "pipe:1",
    ];

    private static string[] Opening(VideoSource source) => source.Kind switch
    {
        SourceKind.Rtsp => ["-fflags", "nobuffer", "-flags", "low_delay", "-rtsp_transport", "tcp", "-timeout", SocketMicroseconds, "-i", source.Address],

        // Motion JPEG carries no times, and 25 frames a second would be made up: the moment of arrival counts.
        SourceKind.Http => ["-use_wallclock_as_timestamps", "1", "-fflags", "nobuffer", "-flags", "low_delay", "-rw_timeout", SocketMicroseconds, "-i", source.Address],
        SourceKind.Device => ["-use_wallclock_as_timestamps", "1", "-f", "v4l2", "-i", source.Address],

        // A path is given as one, so that a name with a colon is no protocol.
        _ => ["-i", "file:" + source.Address],
    };

    private static IEnumerable<string> Filters(FrameDemand demand)
    {
        if (demand is { IsEven: true, PerSecond: { } even })
            yield return "fps=" + Number(even);
        else if (demand.PerSecond is { } rate)
            yield return $"select=isnan(prev_selected_t)+gte(t-prev_selected_t\\,{Number(0.98 / rate)})"; // a hair less, or rounded times would make every second gap too long
        if (demand.MaxSide is { } side)
            yield return $"scale=w=min({Number(side)}\\,iw):h=min({Number(side)}\\,ih):force_original_aspect_ratio=decrease";
        yield return "showinfo=checksum=0";
        yield return "format=rgb24";
    }

    private static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}

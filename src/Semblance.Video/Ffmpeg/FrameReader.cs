using System.Diagnostics;
using Semblance.Errors;

namespace Semblance.Video.Ffmpeg;

/// <summary>Frames of one source as one child process decodes them. Whoever reads slowly makes the child wait: nothing is dropped here.</summary>
internal sealed class FrameReader : IAsyncDisposable
{
    /// <summary>A recording keeps no time: on a machine that is busy its next frame may well take longer than a camera's ever does.</summary>
    private static readonly TimeSpan LongestOfRecordings = TimeSpan.FromMinutes(2);

    private readonly VideoSource _source;
    private readonly TimeSpan _stallsAfter;
    private readonly TimeProvider _time;
    private readonly Process _child;
    private readonly PpmReader _pictures;
    private readonly FrameStamps _stamps = new();
    private readonly Task _hearing;
    private long _number;
    private double _first = double.NaN;
    private TimeSpan _last;

    private FrameReader(VideoSource source, FrameDemand demand, TimeProvider time)
    {
        (_source, _stallsAfter, _time) = (source, source.IsLive || demand.StallsAfter > LongestOfRecordings ? demand.StallsAfter : LongestOfRecordings, time);
        _child = FfmpegProgram.Start(FfmpegInput.Arguments(source, demand));
        _child.StandardInput.Close();
        _pictures = new PpmReader(_child.StandardOutput.BaseStream);
        _hearing = _stamps.ReadAsync(_child.StandardError);
    }

    /// <summary>Processor time of the child, as of the newest frame.</summary>
    public TimeSpan Decoding { get; private set; }

    /// <summary>Starts to decode.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.VideoProgramMissing"/>: there is no ffmpeg.</exception>
    public static FrameReader Open(VideoSource source, FrameDemand demand, TimeProvider time) => new(source, demand, time);

    /// <summary>The next frame; nothing at the end of a file.</summary>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.VideoUnreadable"/>: the source can't be opened or decoded, or a live one ended. <see cref="ErrorCode.VideoStalled"/>: no frame came in time.
    /// </exception>
    public async ValueTask<VideoFrame?> NextAsync(CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(_stallsAfter, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        try
        {
            if (await _stamps.NextAsync(either.Token).ConfigureAwait(false) is { } stamp && await _pictures.NextAsync(either.Token).ConfigureAwait(false) is { } picture)
            {
                Decoding = FfmpegProgram.TimeOf(_child) ?? Decoding;
                return new VideoFrame(picture, _number++, TimeOf(stamp), _time.GetUtcNow());
            }

            return await EndedAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new SemblanceException(ErrorCode.VideoStalled, FormattableString.Invariant($"No frame came from '{_source.Shown}' for {_stallsAfter.TotalSeconds:0.#} s."), "Check the camera and the network.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await FfmpegProgram.EndAsync(_child).ConfigureAwait(false);
        await _hearing.ConfigureAwait(false);
        _pictures.Dispose();
    }

    private async ValueTask<VideoFrame?> EndedAsync()
    {
        await _child.WaitForExitAsync().ConfigureAwait(false);
        await _hearing.ConfigureAwait(false);
        if (_child.ExitCode == 0 && _number > 0 && !_source.IsLive)
            return null;
        var what = _number == 0 ? "can't be opened as video" : _source.IsLive ? "ended" : FormattableString.Invariant($"is broken after {_last.TotalSeconds:0.0} s");
        throw new SemblanceException(ErrorCode.VideoUnreadable, $"'{_source.Shown}' {what}: {_stamps.LastWords()}.", _source.IsLive ? "Check the address, the camera and the network." : "Check that it is a video file, and whether it plays elsewhere.");
    }

    /// <summary>Times start at zero and never go back, whatever the stream says.</summary>
    private TimeSpan TimeOf(double stamp)
    {
        if (double.IsNaN(_first))
            _first = stamp;
        var time = double.IsFinite(stamp - _first) ? TimeSpan.FromSeconds(Math.Max(0, stamp - _first)) : _last;
        return _last = time > _last ? time : _last;
    }
}

using Semblance.Errors;
using Semblance.Video.Ffmpeg;

namespace Semblance.Video.Sources;

/// <summary>
/// The newest frame of a camera. A task of its own empties the pipe, so that what is late is dropped and nothing queues up; a stream that stalls, breaks or is garbage
/// is told and opened again, after waits that double. Other cameras never notice.
/// </summary>
internal sealed class LiveFrames : IFrameSource
{
    private readonly VideoSource _source;
    private readonly FrameDemand _demand;
    private readonly TimeProvider _time;
    private readonly ToldNews _news;
    private readonly LatestFrame _latest = new();
    private readonly CancellationTokenSource _end = new();
    private readonly Task _reading;
    private DateTimeOffset? _began;
    private long _number;
    private TimeSpan _last;

    public LiveFrames(VideoSource source, FrameDemand demand, TimeProvider time, ToldNews news)
    {
        (_source, _demand, _time, _news) = (source, demand, time, news);
        _reading = Task.Run(ReadOnAsync);
    }

    public bool IsLive => true;

    public long Dropped => _latest.Replaced;

    public TimeSpan Decoding { get; private set; }

    public async ValueTask<VideoFrame?> NextAsync(CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _end.Token);
        var taking = _latest.TakeAsync(either.Token).AsTask();
        if (await Task.WhenAny(taking, _reading).ConfigureAwait(false) == taking)
            return await taking.ConfigureAwait(false);

        // Only what no retry can mend ends the reading.
        await _end.CancelAsync().ConfigureAwait(false);
        await _reading.ConfigureAwait(false);
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        await _reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _latest.Dispose();
        _end.Dispose();
    }

    private async Task ReadOnAsync()
    {
        var wait = _demand.FirstRetry;
        while (!_end.IsCancellationRequested)
        {
            var before = _number;
            try
            {
                await ReadOnceAsync(_end.Token).ConfigureAwait(false);
            }
            catch (SemblanceException refusal) when (refusal.Code is ErrorCode.VideoStalled or ErrorCode.VideoUnreadable)
            {
                wait = _number > before ? _demand.FirstRetry : wait;
                _news.Tell(refusal.Code == ErrorCode.VideoStalled ? SourceState.Stalled : SourceState.Lost, FormattableString.Invariant($"{refusal.What} It is opened again in {wait.TotalSeconds:0.##} s."));
                await Task.Delay(wait, _time, _end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                wait = wait * 2 < _demand.LongestRetry ? wait * 2 : _demand.LongestRetry;
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task ReadOnceAsync(CancellationToken cancellation)
    {
        _news.Tell(SourceState.Opening);
        var reader = FrameReader.Open(_source, _demand, _time);
        await using (reader.ConfigureAwait(false))
        {
            TimeSpan? shift = null;
            var before = Decoding;
            while (await reader.NextAsync(cancellation).ConfigureAwait(false) is { } frame)
            {
                _news.Tell(SourceState.Running);
                Decoding = before + reader.Decoding;
                _began ??= frame.Arrived;

                // The camera's clock starts anew with each connection; ours goes on.
                shift ??= Later(frame.Arrived - _began.Value, _last) - frame.Time;
                _last = Later(frame.Time + shift.Value, _last);
                _latest.Put(frame.Moved(_number++, _last));
            }
        }
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
}

namespace Semblance.Video.Sources;

/// <summary>A place for one frame: a newer one takes the place of one that nobody fetched. So a slow reader is never behind by more than one frame, and memory stays as it is.</summary>
internal sealed class LatestFrame : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _filled = new(0, 1);
    private VideoFrame? _frame;
    private bool _isClosed;

    /// <summary>Frames that were replaced unread.</summary>
    public long Replaced { get; private set; }

    public void Put(VideoFrame frame)
    {
        VideoFrame? old;
        lock (_gate)
        {
            if (_isClosed)
            {
                frame.Dispose();
                return;
            }

            (old, _frame) = (_frame, frame);
            if (old is null)
                _filled.Release();
            else
                Replaced++;
        }

        old?.Dispose();
    }

    public async ValueTask<VideoFrame> TakeAsync(CancellationToken cancellation)
    {
        await _filled.WaitAsync(cancellation).ConfigureAwait(false);
        lock (_gate)
        {
            var frame = _frame!;
            _frame = null;
            return frame;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isClosed = true;
            _frame?.Dispose();
            _frame = null;
        }

        _filled.Dispose();
    }
}

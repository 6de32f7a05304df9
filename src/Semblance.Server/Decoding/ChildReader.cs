using System.Collections.Concurrent;
using System.Diagnostics;
using Semblance.Errors;
using Semblance.Imaging;
using Semblance.Recognition.Look;

namespace Semblance.Server.Decoding;

/// <summary>Decodes pictures in children: a picture that crashes, hangs or fills the memory ends a child, is refused, and nobody else notices.</summary>
/// <param name="command">How a child is started.</param>
/// <param name="limits">What a picture may cost.</param>
/// <param name="places">Children at work at a time.</param>
/// <remarks>Thread-safe. A child is started when it is first needed, and again after <see cref="ChildCommand.PicturesEach"/> pictures.</remarks>
public sealed class ChildReader(ChildCommand command, PictureLimits limits, int places) : IPictureReader, IAsyncDisposable
{
    private readonly SemaphoreSlim _places = new(places);
    private readonly ConcurrentBag<RunningChild> _idle = [];
    private long _ticks;

    /// <inheritdoc/>
    public TimeSpan TimeDecoding => Stopwatch.GetElapsedTime(0, Interlocked.Read(ref _ticks));

    /// <inheritdoc/>
    public async Task<Picture> ReadAsync(ReadOnlyMemory<byte> file, CancellationToken cancellation)
    {
        Check(file);
        await _places.WaitAsync(cancellation).ConfigureAwait(false);
        var start = Stopwatch.GetTimestamp();
        try
        {
            return await ReadInPlaceAsync(file, cancellation).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Add(ref _ticks, Stopwatch.GetTimestamp() - start);
            _places.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // A child at work comes back to the idle ones: whoever ends them before leaves one behind.
        for (var i = 0; i < places; i++)
            await _places.WaitAsync().ConfigureAwait(false);
        while (_idle.TryTake(out var child))
            await child.DisposeAsync().ConfigureAwait(false);
        _places.Dispose();
    }

    private async Task<Picture> ReadInPlaceAsync(ReadOnlyMemory<byte> file, CancellationToken cancellation)
    {
        var child = _idle.TryTake(out var waiting) ? waiting : RunningChild.Start(command, limits);
        var isWell = false;
        try
        {
            var picture = await child.DecodeAsync(file, cancellation).ConfigureAwait(false);
            isWell = true;
            return picture;
        }
        catch (SemblanceException)
        {
            isWell = true;
            throw;
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException)
        {
            cancellation.ThrowIfCancellationRequested();
            throw new SemblanceException(ErrorCode.InputDamaged, "The picture could not be decoded within the bounds of time and memory.", "Save it anew, or smaller, in another program.", failure);
        }
        finally
        {
            if (isWell && child.Served < command.PicturesEach)
                _idle.Add(child);
            else
                await child.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>What needs no child to be refused.</summary>
    private void Check(ReadOnlyMemory<byte> file)
    {
        if (file.IsEmpty)
            throw new SemblanceException(ErrorCode.InputEmpty, "The picture has no bytes.", "Check that the upload was finished.");
        if (file.Length > limits.MaxBytes)
            throw new SemblanceException(ErrorCode.InputTooManyBytes, FormattableString.Invariant($"The picture has {file.Length:N0} bytes; the limit is {limits.MaxBytes:N0}."), "Send a smaller file.");
    }
}

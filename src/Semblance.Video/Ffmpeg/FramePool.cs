using System.Buffers;
using System.Runtime.InteropServices;

namespace Semblance.Video.Ffmpeg;

/// <summary>
/// Memory for frames, lent and taken back by whatever thread. The runtime's shared pool keeps an array for each thread that ever gave one back, in sizes of powers of two: with frames of several megabytes that a
/// camera's reader borrows on one thread and its watcher gives back on another, memory went on growing for as long as threads came. This one keeps no more than was lent at one time, and not beyond a limit.
/// </summary>
/// <param name="most">Bytes that are kept at most while nobody uses them.</param>
internal sealed class FramePool(long most) : ArrayPool<byte>
{
    private readonly Lock _gate = new();
    private readonly Dictionary<int, Stack<byte[]>> _free = [];
    private long _kept;

    /// <summary>The pool of all sources.</summary>
    public static FramePool Frames { get; } = new(256L << 20);

    /// <summary>Lends an array of exactly this length; it holds whatever it held.</summary>
    public override byte[] Rent(int minimumLength)
    {
        lock (_gate)
        {
            if (_free.TryGetValue(minimumLength, out var free) && free.TryPop(out var array))
            {
                _kept -= array.Length;
                return array;
            }
        }

        return GC.AllocateUninitializedArray<byte>(minimumLength);
    }

    /// <inheritdoc/>
    public override void Return(byte[] array, bool clearArray = false)
    {
        ArgumentNullException.ThrowIfNull(array);
        if (clearArray)
            Array.Clear(array);
        lock (_gate)
        {
            // Frames of sizes that no source has any more go first, with all others: what is needed is soon here again.
            if (_kept + array.Length > most)
            {
                _free.Clear();
                _kept = 0;
            }

            if (array.Length > most)
                return;
            (CollectionsMarshal.GetValueRefOrAddDefault(_free, array.Length, out _) ??= new Stack<byte[]>()).Push(array);
            _kept += array.Length;
        }
    }
}

using System.Runtime.InteropServices;
using Semblance.Index.Cascade.Planes;

namespace Semblance.Index.Snapshots;

/// <summary>What is known of a block's rows, as it lies in a file: a bit for each that was removed, then all subjects, all sums, all scales.</summary>
internal readonly ref struct BlockFacts
{
    public BlockFacts(Span<byte> bytes, int rows)
    {
        Removed = MemoryMarshal.Cast<byte, ulong>(bytes[..(rows / 8)]);
        bytes = bytes[(BlockShape.Group / 8 * Removed.Length)..];
        Subjects = MemoryMarshal.Cast<byte, long>(bytes[..(rows * sizeof(long))]);
        bytes = bytes[(rows * sizeof(long))..];
        Sums = MemoryMarshal.Cast<byte, int>(bytes[..(rows * sizeof(int))]);
        Scales = MemoryMarshal.Cast<byte, float>(bytes.Slice(rows * sizeof(int), rows * sizeof(float)));
    }

    public Span<ulong> Removed { get; }

    public Span<long> Subjects { get; }

    public Span<int> Sums { get; }

    public Span<float> Scales { get; }
}

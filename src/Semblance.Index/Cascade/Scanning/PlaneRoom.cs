using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Semblance.Index.Cascade.Planes;
using Semblance.Index.Cascade.Planning;

namespace Semblance.Index.Cascade.Scanning;

/// <summary>Room in which a block's planes are worked on: the marks, and the list of rows that stay.</summary>
/// <remarks>For one thread at a time; probes that a thread takes in turns share it.</remarks>
internal sealed unsafe class PlaneRoom(BlockShape shape)
{
    private const int GroupsAtOnce = 8;
    private const int Line = 64;

    /// <summary>How many rows ahead bits are asked for once more.</summary>
    private const int Ahead = 16;

    // Pinned, because the kernels write through a pointer.
    private readonly byte[] _marks = GC.AllocateArray<byte>(shape.Rows / 8, pinned: true);

    private int _count;

    public byte* Marks => (byte*)Unsafe.AsPointer(ref _marks[0]);

    /// <summary>Rows that stay; whoever adds some says how many they are.</summary>
    public int[] Staying { get; } = new int[shape.Rows];

    /// <summary>The marked rows that count, written down as those that stay; the bits of each are asked for where they will be looked at.</summary>
    public int Collect(CascadeBlock block, BlockPlanes planes, int lookBytes, SlotSet? among, int firstSlot, int firstGroup, int endGroup)
    {
        _count = 0;
        var marks = (ulong*)Marks;
        for (var group = firstGroup; group < endGroup; group += GroupsAtOnce)
        {
            for (var some = Marked(marks + (group - firstGroup), endGroup - group); some != 0; some &= some - 1)
            {
                var at = group + BitOperations.TrailingZeroCount(some);
                var marked = marks[at - firstGroup] & ~block.Marks.UnplanedAmong(at);
                if (among is not null)
                    marked &= among.Word((firstSlot / BlockShape.Group) + at);
                WriteDown(marked, at * BlockShape.Group, planes, lookBytes);
            }
        }

        return _count;
    }

    /// <summary>Which of the next eight groups have marked rows, a bit each: most have none.</summary>
    private static uint Marked(ulong* marks, int groups)
    {
        if (groups >= GroupsAtOnce)
            return ~(uint)Vector512.Equals(Vector512.Load(marks), Vector512<ulong>.Zero).ExtractMostSignificantBits() & ((1u << GroupsAtOnce) - 1);
        var some = 0u;
        for (var group = 0; group < groups; group++)
            some |= marks[group] == 0 ? 0 : 1u << group;
        return some;
    }

    private void WriteDown(ulong marked, int firstRow, BlockPlanes planes, int lookBytes)
    {
        for (; marked != 0; marked &= marked - 1)
        {
            var row = firstRow + BitOperations.TrailingZeroCount(marked);
            Staying[_count++] = row;
            AskFor(planes, row, lookBytes);
        }
    }

    private static void AskFor(BlockPlanes planes, int row, int lookBytes)
    {
        if (!Sse.IsSupported)
            return;
        var bits = (byte*)planes.BitsOf(row);
        for (var line = 0; line < lookBytes; line += Line)
            Sse.Prefetch1(bits + line);
    }

    /// <summary>Keeps those whose bits tell that they may reach the floor.</summary>
    public int LookAt(BlockPlanes planes, ProbePlan plan, int count)
    {
        var kept = 0;
        var (staying, rows, look, limit) = (Staying, plan.Rows, plan.Look, plan.RowCut.Limit);
        for (var i = 0; i < count; i++)
        {
            var row = staying[i];
            // What many planes were read after is gone from the cache again.
            if (i + Ahead < count)
                AskFor(planes, staying[i + Ahead], plan.LookBytes);
            if (rows.Disagreement(planes.BitsOf(row), look) <= limit)
                staying[kept++] = row;
        }

        return kept;
    }

    /// <summary>Rows that were changed since the planes were written stay, whatever those say.</summary>
    public int AddStale(CascadeBlock block, int count, int firstGroup, int endGroup)
    {
        if (block.Marks.Stale == 0)
            return count;
        for (var group = firstGroup; group < endGroup; group++)
        {
            for (var stale = block.Marks.StaleAmong(group) & ~block.Marks.RemovedAmong(group); stale != 0; stale &= stale - 1)
                Staying[count++] = (group * BlockShape.Group) + BitOperations.TrailingZeroCount(stale);
        }

        return count;
    }
}

using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using Semblance.Index.Cascade.Planes;
using Semblance.Index.Cascade.Planning;

namespace Semblance.Index.Cascade.Scanning;

/// <summary>Room in which planes are worked on: the plan, the marks of a block, and the list of rows that stay.</summary>
internal sealed unsafe class PlaneRoom(BlockShape shape)
{
    // Pinned, because the kernels write through a pointer.
    private readonly byte[] _marks = GC.AllocateArray<byte>(shape.Rows / 8, pinned: true);

    public ProbePlan Plan { get; } = new(shape);

    public byte* Marks => (byte*)Unsafe.AsPointer(ref _marks[0]);

    /// <summary>Rows that stay; whoever adds some says how many they are.</summary>
    public int[] Staying { get; } = new int[shape.Rows];

    /// <summary>The marked rows that count, written down as those that stay; the signs of each are asked for where they will be looked at.</summary>
    public int Collect(CascadeBlock block, BlockPlanes? looked, SlotSet? among, int firstSlot, int firstGroup, int endGroup)
    {
        var count = 0;
        var marks = (ulong*)Marks;
        ref var staying = ref MemoryMarshal.GetArrayDataReference(Staying);
        for (var group = firstGroup; group < endGroup; group++)
        {
            var marked = marks[group - firstGroup];
            if (marked == 0)
                continue;
            marked &= ~block.Marks.UnplanedAmong(group);
            if (among is not null)
                marked &= among.Word((firstSlot / BlockShape.Group) + group);
            for (; marked != 0; marked &= marked - 1)
            {
                var row = (group * BlockShape.Group) + BitOperations.TrailingZeroCount(marked);
                Unsafe.Add(ref staying, count++) = row;
                if (Sse.IsSupported && looked is not null)
                    Sse.Prefetch0(looked.SignsOf(row));
            }
        }

        return count;
    }

    /// <summary>Keeps those whose signs tell that they may reach the floor.</summary>
    public int LookAtSigns(BlockPlanes planes, int count)
    {
        var kept = 0;
        var (signs, staying) = (Plan.Signs, Staying);
        for (var i = 0; i < count; i++)
        {
            var row = staying[i];
            if (signs.Disagreement(planes.SignsOf(row)) <= signs.Limit)
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

using System.Runtime.CompilerServices;
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

    public int[] Staying { get; } = new int[shape.Rows];
}

using System.Runtime.InteropServices;

namespace Semblance.Index.Memory;

/// <summary>
/// Memory outside of the managed heap, in large pages where the system has them: a search reads in a thousand places, and finding a small page costs
/// as much as reading from it.
/// </summary>
/// <remarks>It lives as long as a block refers to it; what was in it is wiped before the memory goes back.</remarks>
internal sealed unsafe class LargeMemory : SafeHandle
{
    /// <summary>Bytes of a large page.</summary>
    public const int Page = 2 << 20;

    public LargeMemory(nint bytes)
        : base(0, ownsHandle: true)
    {
        Bytes = Rounded(bytes);
        SetHandle((nint)NativeMemory.AlignedAlloc((nuint)Bytes, Page));
        GC.AddMemoryPressure(Bytes);
        MemoryAdvice.WantLargePages(Start, Bytes);
    }

    public override bool IsInvalid => handle == 0;

    public byte* Start => (byte*)handle;

    /// <summary>Bytes of it, at least as many as were asked for.</summary>
    public nint Bytes { get; }

    protected override bool ReleaseHandle()
    {
        NativeMemory.Clear(Start, (nuint)Bytes);
        NativeMemory.AlignedFree(Start);
        GC.RemoveMemoryPressure(Bytes);
        return true;
    }

    /// <summary>A page that is all but full is made full: a page that belongs to somebody else in part is not made large.</summary>
    private static nint Rounded(nint bytes)
    {
        var whole = (bytes + Page - 1) / Page * Page;
        return whole - bytes <= Page / 16 ? whole : bytes;
    }
}

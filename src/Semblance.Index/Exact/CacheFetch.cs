using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Semblance.Index.Exact;

/// <summary>Tells the processor what will be read soon; it changes nothing but the time that this takes.</summary>
internal static class CacheFetch
{
    private const int Line = 64;

    /// <summary>Begins to fetch bytes.</summary>
    public static unsafe void Begin(ReadOnlySpan<byte> bytes)
    {
        if (!Sse.IsSupported)
            return;

        // An address that is stale by then, because the bytes were moved, does no harm: nothing is read through it.
        var address = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(bytes));
        for (var at = 0; at < bytes.Length; at += Line)
            Sse.Prefetch0(address + at);
    }
}

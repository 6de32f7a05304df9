using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Semblance.Index.Kernels.Ahead;

/// <summary>Asks for lines of the memory, into the second cache.</summary>
internal readonly unsafe struct AskAhead : IAhead
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Ask(byte* line)
    {
        if (Sse.IsSupported)
            Sse.Prefetch1(line);
    }
}

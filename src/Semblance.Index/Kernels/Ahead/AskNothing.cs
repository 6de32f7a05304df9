using System.Runtime.CompilerServices;

namespace Semblance.Index.Kernels.Ahead;

/// <summary>Asks for nothing: what is read lies in a cache already.</summary>
internal readonly unsafe struct AskNothing : IAhead
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Ask(byte* line)
    {
    }
}

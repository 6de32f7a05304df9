using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Semblance.Index.Kernels.Bits;

/// <summary>512 rows at once, with AVX-512: one instruction for each function of three bits. Scalar twin: <see cref="BitsScalar"/>.</summary>
internal readonly struct Bits512(Vector512<ulong> bits) : IBits<Bits512>
{
    private readonly Vector512<ulong> _bits = bits;

    public static int Bytes => 64;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bits512 Fill(bool one) => new(one ? Vector512<ulong>.AllBitsSet : Vector512<ulong>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Bits512 Load(byte* from) => new(Vector512.Load((ulong*)from));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Store(byte* to, Bits512 bits) => bits._bits.Store((ulong*)to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bits512 And(Bits512 a, Bits512 b) => new(a._bits & b._bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bits512 Xor(Bits512 a, Bits512 b) => new(a._bits ^ b._bits);

    // The numbers are truth tables: bit 4a + 2b + c is the answer for a, b, c.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bits512 Sum(Bits512 a, Bits512 b, Bits512 c) => new(Avx512F.TernaryLogic(a._bits, b._bits, c._bits, 0b1001_0110));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bits512 Carry(Bits512 a, Bits512 b, Bits512 c) => new(Avx512F.TernaryLogic(a._bits, b._bits, c._bits, 0b1110_1000));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bits512 CarryOfComplements(Bits512 a, Bits512 b, Bits512 c) => new(Avx512F.TernaryLogic(a._bits, b._bits, c._bits, 0b0111_0001));
}

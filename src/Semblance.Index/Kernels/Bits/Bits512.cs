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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bits512 Not(Bits512 a) => new(~a._bits);

    // The numbers are truth tables: bit 4 * counter + 2x + y is the answer.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bits512 Add(ref Bits512 bit, Bits512 x, Bits512 y)
    {
        var carry = Avx512F.TernaryLogic(bit._bits, x._bits, y._bits, 0b1110_1000);
        bit = Sum(bit, x, y);
        return new(carry);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bits512 TakeAway(ref Bits512 bit, Bits512 x, Bits512 y)
    {
        var borrow = Avx512F.TernaryLogic(bit._bits, x._bits, y._bits, 0b1000_1110);
        bit = Sum(bit, x, y);
        return new(borrow);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Bits512 Sum(Bits512 a, Bits512 b, Bits512 c) => new(Avx512F.TernaryLogic(a._bits, b._bits, c._bits, 0b1001_0110));
}

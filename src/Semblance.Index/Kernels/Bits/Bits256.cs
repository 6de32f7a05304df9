using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Semblance.Index.Kernels.Bits;

/// <summary>256 rows at once, with AVX2 (two vectors of 128 bits where that is all there is). Scalar twin: <see cref="BitsScalar"/>.</summary>
internal readonly struct Bits256(Vector256<ulong> bits) : IBits<Bits256>
{
    private readonly Vector256<ulong> _bits = bits;

    public static int Bytes => 32;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bits256 Fill(bool one) => new(one ? Vector256<ulong>.AllBitsSet : Vector256<ulong>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Bits256 Load(byte* from) => new(Vector256.Load((ulong*)from));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Store(byte* to, Bits256 bits) => bits._bits.Store((ulong*)to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bits256 And(Bits256 a, Bits256 b) => new(a._bits & b._bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bits256 Xor(Bits256 a, Bits256 b) => new(a._bits ^ b._bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bits256 Not(Bits256 a) => new(~a._bits);

    // Five instructions each; the counter's bit, for which the next adder waits, passes through one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bits256 Add(ref Bits256 bit, Bits256 x, Bits256 y)
    {
        var differ = x._bits ^ y._bits;
        var carry = (differ & (bit._bits ^ x._bits)) ^ x._bits;
        bit = new(bit._bits ^ differ);
        return new(carry);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bits256 TakeAway(ref Bits256 bit, Bits256 x, Bits256 y)
    {
        var differ = x._bits ^ y._bits;
        var borrow = (differ & bit._bits) ^ (differ | x._bits);
        bit = new(bit._bits ^ differ);
        return new(borrow);
    }
}

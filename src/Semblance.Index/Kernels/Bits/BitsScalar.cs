using System.Runtime.CompilerServices;

namespace Semblance.Index.Kernels.Bits;

/// <summary>64 rows at once, in a machine word: the twin of the wide ones, and the way on machines without vectors.</summary>
internal readonly struct BitsScalar(ulong bits) : IBits<BitsScalar>
{
    private readonly ulong _bits = bits;

    public static int Bytes => 8;

    public static BitsScalar Fill(bool one) => new(one ? ulong.MaxValue : 0);

    public static unsafe BitsScalar Load(byte* from) => new(Unsafe.ReadUnaligned<ulong>(from));

    public static unsafe void Store(byte* to, BitsScalar bits) => Unsafe.WriteUnaligned(to, bits._bits);

    public static BitsScalar And(BitsScalar a, BitsScalar b) => new(a._bits & b._bits);

    public static BitsScalar Xor(BitsScalar a, BitsScalar b) => new(a._bits ^ b._bits);

    public static BitsScalar Not(BitsScalar a) => new(~a._bits);

    public static BitsScalar Add(ref BitsScalar bit, BitsScalar x, BitsScalar y)
    {
        var carry = Majority(bit._bits, x._bits, y._bits);
        bit = new(bit._bits ^ x._bits ^ y._bits);
        return new(carry);
    }

    public static BitsScalar TakeAway(ref BitsScalar bit, BitsScalar x, BitsScalar y)
    {
        var borrow = Majority(~bit._bits, x._bits, y._bits);
        bit = new(bit._bits ^ x._bits ^ y._bits);
        return new(borrow);
    }

    private static ulong Majority(ulong a, ulong b, ulong c) => (a & b) | (c & (a | b));
}

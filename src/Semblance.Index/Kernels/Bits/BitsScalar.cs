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

    public static BitsScalar Sum(BitsScalar a, BitsScalar b, BitsScalar c) => new(a._bits ^ b._bits ^ c._bits);

    public static BitsScalar Carry(BitsScalar a, BitsScalar b, BitsScalar c) => new((a._bits & b._bits) | (c._bits & (a._bits | b._bits)));

    public static BitsScalar CarryOfComplements(BitsScalar a, BitsScalar b, BitsScalar c) => Carry(a, new(~b._bits), new(~c._bits));
}

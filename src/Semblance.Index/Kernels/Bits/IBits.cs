namespace Semblance.Index.Kernels.Bits;

/// <summary>As many bits as the machine works on at once, one for each row: the same adders are compiled for each width.</summary>
internal interface IBits<TSelf>
    where TSelf : struct, IBits<TSelf>
{
    /// <summary>Bytes of it; eight times as many rows.</summary>
    static abstract int Bytes { get; }

    static abstract TSelf Fill(bool one);

    static abstract unsafe TSelf Load(byte* from);

    static abstract unsafe void Store(byte* to, TSelf bits);

    static abstract TSelf And(TSelf a, TSelf b);

    static abstract TSelf Xor(TSelf a, TSelf b);

    /// <summary>The low bit of the sum of three. It is the same when two of them are complemented.</summary>
    static abstract TSelf Sum(TSelf a, TSelf b, TSelf c);

    /// <summary>The high bit of the sum of three: their majority.</summary>
    static abstract TSelf Carry(TSelf a, TSelf b, TSelf c);

    /// <summary>The high bit of the sum of a and the complements of b and c.</summary>
    static abstract TSelf CarryOfComplements(TSelf a, TSelf b, TSelf c);
}

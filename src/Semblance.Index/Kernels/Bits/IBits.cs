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

    static abstract TSelf Not(TSelf a);

    /// <summary>Adds two bits to that of a counter, which becomes the low bit of the sum.</summary>
    /// <returns>What is carried: the majority of the three.</returns>
    static abstract TSelf Add(ref TSelf bit, TSelf x, TSelf y);

    /// <summary>Takes two bits away from that of a counter, which becomes the low bit of the difference.</summary>
    /// <returns>What is borrowed: the majority of the bit's complement and the two.</returns>
    static abstract TSelf TakeAway(ref TSelf bit, TSelf x, TSelf y);
}

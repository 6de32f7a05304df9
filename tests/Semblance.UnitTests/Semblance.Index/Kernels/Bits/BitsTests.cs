using System.Runtime.Intrinsics.X86;
using Semblance.Index.Kernels.Bits;

namespace Semblance.UnitTests.Index.Kernels.Bits;

/// <summary><see cref="Bits512"/> and <see cref="Bits256"/> do what their twin <see cref="BitsScalar"/> does, and that one what the words say.</summary>
[Trait("kind", "kernel")]
public sealed unsafe class BitsTests
{
    [Fact]
    public void A_word_adds_and_takes_away_as_one_does_by_hand()
    {
        // Bit k of the three words has the binary digits of k: every combination once.
        var (a, b, c) = (0b1111_0000ul, 0b1100_1100ul, 0b1010_1010ul);
        for (var k = 0; k < 8; k++)
        {
            var (x, y, z) = ((int)(a >> k) & 1, (int)(b >> k) & 1, (int)(c >> k) & 1);
            Assert.Equal((x + y + z) & 1, Bit<BitsScalar>((p, q, r) => Left(p, q, r, BitsScalar.Add), k, a, b, c));
            Assert.Equal((x + y + z) >> 1, Bit<BitsScalar>((p, q, r) => BitsScalar.Add(ref p, q, r), k, a, b, c));
            Assert.Equal((x - y - z) & 1, Bit<BitsScalar>((p, q, r) => Left(p, q, r, BitsScalar.TakeAway), k, a, b, c));
            Assert.Equal(-((x - y - z) >> 1), Bit<BitsScalar>((p, q, r) => BitsScalar.TakeAway(ref p, q, r), k, a, b, c));
            Assert.Equal(1 - x, Bit<BitsScalar>((p, _, _) => BitsScalar.Not(p), k, a, b, c));
            Assert.Equal(x & y, Bit<BitsScalar>((p, q, _) => BitsScalar.And(p, q), k, a, b, c));
            Assert.Equal(x ^ y, Bit<BitsScalar>((p, q, _) => BitsScalar.Xor(p, q), k, a, b, c));
        }
    }

    [Fact]
    public void Two_hundred_and_fifty_six_bits_are_four_words() => Compare<Bits256>(32);

    [Fact]
    public void Five_hundred_and_twelve_bits_are_eight_words()
    {
        Assert.SkipUnless(Avx512F.IsSupported, "This machine has no AVX-512, and the adders of this width need it.");
        Compare<Bits512>(64);
    }

    private delegate TBits Counting<TBits>(ref TBits bit, TBits x, TBits y);

    /// <summary>The counter's bit afterwards.</summary>
    private static TBits Left<TBits>(TBits bit, TBits x, TBits y, Counting<TBits> count)
    {
        count(ref bit, x, y);
        return bit;
    }

    private static int Bit<TBits>(Func<TBits, TBits, TBits, TBits> add, int bit, ulong a, ulong b, ulong c)
        where TBits : struct, IBits<TBits> =>
        (int)(Word(add(TBits.Load((byte*)&a), TBits.Load((byte*)&b), TBits.Load((byte*)&c))) >> bit) & 1;

    private static ulong Word<TBits>(TBits bits)
        where TBits : struct, IBits<TBits>
    {
        ulong word;
        TBits.Store((byte*)&word, bits);
        return word;
    }

    private static void Compare<TBits>(int bytes)
        where TBits : struct, IBits<TBits>
    {
        Assert.Equal((bytes, 8), (TBits.Bytes, BitsScalar.Bytes));
        var numbers = new byte[3 * bytes];
        new Random(3).NextBytes(numbers);
        Assert.Equal(Run<BitsScalar>(numbers, bytes), Run<TBits>(numbers, bytes));
    }

    /// <summary>All that there is to do, on three numbers of so many bytes.</summary>
    private static byte[] Run<TBits>(byte[] numbers, int bytes)
        where TBits : struct, IBits<TBits>
    {
        var results = new byte[9 * bytes];
        fixed (byte* from = numbers, to = results)
        {
            for (var at = 0; at < bytes; at += TBits.Bytes)
            {
                TBits a = TBits.Load(from + at), b = TBits.Load(from + bytes + at), c = TBits.Load(from + (2 * bytes) + at);
                var (sum, difference) = (a, a);
                TBits[] each = [TBits.And(a, b), TBits.Xor(a, b), TBits.Not(a), TBits.Add(ref sum, b, c), sum, TBits.TakeAway(ref difference, b, c), difference, TBits.Fill(true), TBits.Fill(false)];
                for (var result = 0; result < each.Length; result++)
                    TBits.Store(to + (result * bytes) + at, each[result]);
            }
        }
        return results;
    }
}

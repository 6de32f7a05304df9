using CsCheck;
using Semblance.Index.Kernels;

namespace Semblance.UnitTests.Index.Kernels;

[Trait("kind", "kernel")]
public sealed class HalfPackingTests
{
    [Fact]
    public void Packs_as_the_scalar_loop_does_and_nothing_is_lost() =>
        Gen.Select(Gen.Int[1, 9], Gen.Int[0, 100_000]).Sample((groups, seed) =>
        {
            var codes = MadeCodes.Row(new Random(seed), groups * 128);
            var (upper, lower, high, low, back) = (new byte[groups * 64], new byte[groups * 64], new byte[groups * 64], new byte[groups * 64], new sbyte[codes.Length]);
            Assert.Equal(HalfPackingScalar.Pack(codes, upper, lower), HalfPacking.Pack(codes, high, low));
            Assert.Equal(upper, high);
            Assert.Equal(lower, low);
            HalfPackingScalar.Unpack(upper, lower, back);
            Assert.Equal(codes, back);
        }, seed: "0000KuPpwOBj", iter: 200);

    [Fact]
    public void Says_how_far_the_lower_halves_lie_from_their_middle()
    {
        var codes = new sbyte[128]; // lower halves of 0, each 7.5 from the middle: twice that, squared, is 225
        Assert.Equal(225 * 128, HalfPacking.Pack(codes, new byte[64], new byte[64]));
        Array.Fill(codes, (sbyte)-121); // 7 = 0 * 16 + 7
        Assert.Equal(128, HalfPacking.Pack(codes, new byte[64], new byte[64]));
    }
}

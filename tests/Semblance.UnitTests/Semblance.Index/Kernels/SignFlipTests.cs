using CsCheck;
using Semblance.Index.Kernels;

namespace Semblance.UnitTests.Index.Kernels;

[Trait("kind", "kernel")]
public sealed class SignFlipTests
{
    [Fact]
    public void Flips_what_the_scalar_twin_flips() =>
        Gen.Select(Gen.Int[0, 40], Gen.Int[0, 100_000]).Sample((sixteens, seed) =>
        {
            var random = new Random(seed);
            var values = Array.ConvertAll(new float[16 * sixteens], _ => random.Next(8) == 0 ? 0 : random.NextSingle() - 0.5f);
            var flips = Array.ConvertAll(values, _ => random.Next(2) == 0 ? 0f : -0f);
            var expected = values.Zip(flips, (value, flip) => float.IsNegative(flip) ? -value : value).Select(BitConverter.SingleToInt32Bits).ToArray();
            var slow = values.ToArray();
            SignFlip.Apply(values, flips);
            SignFlip.ApplyOneByOne(slow, flips);
            Assert.Equal(expected, values.Select(BitConverter.SingleToInt32Bits));
            Assert.Equal(expected, slow.Select(BitConverter.SingleToInt32Bits));
        }, seed: "0000KuPpwOBj", iter: 200);
}

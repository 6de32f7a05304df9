using CsCheck;
using Semblance.Index.Kernels;

namespace Semblance.UnitTests.Index.Kernels;

[Trait("kind", "kernel")]
public sealed class FloatDotKernelTests
{
    [Fact]
    public void Agrees_with_the_scalar_twin_for_any_length() =>
        Gen.Select(Gen.Int[0, 150], Gen.Int[0, 100_000]).Sample((length, seed) =>
        {
            var random = new Random(seed);
            var (a, b) = (Numbers(random, length), Numbers(random, length));
            // 150 products below 1, each rounded to 24 bits.
            Assert.Equal(FloatDotKernel.DotOneByOne(a, b), FloatDotKernel.Dot(a, b), 1e-5f);
        }, seed: "0000KuPpwOBj", iter: 300);

    private static float[] Numbers(Random random, int count) => Array.ConvertAll(new float[count], _ => (random.NextSingle() * 2) - 1);
}

using Semblance.Index.Cascade.Rotation;

namespace Semblance.UnitTests.Index.Cascade.Rotation;

public sealed class RandomRotationTests
{
    [Theory]
    [InlineData(1, 64)]
    [InlineData(64, 64)]
    [InlineData(65, 128)]
    [InlineData(100, 128)]
    [InlineData(512, 512)]
    [InlineData(65_536, 65_536)]
    public void A_rotated_vector_has_the_next_power_of_two(int dimension, int length)
    {
        Assert.Equal(length, RandomRotation.LengthOf(dimension));
        Assert.Equal(length, new RandomRotation(MadeSeed.Of(1), dimension).Length);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100)]
    [InlineData(512)]
    public void Lengths_grow_by_the_stretch_alone_and_angles_stay(int dimension)
    {
        var random = new Random(dimension);
        for (var round = 0; round < 20; round++)
        {
            var rotation = new RandomRotation(MadeSeed.Of(round), dimension);
            var (a, b) = (MadeCodes.Row(random, dimension), MadeCodes.Row(random, dimension));
            var (x, y) = (Rotated(rotation, a), Rotated(rotation, b));
            Assert.Equal(1, Math.Sqrt(Dot(x, x)) / (rotation.Stretch * Math.Sqrt(a.Sum(code => code * code))), 1e-5);
            Assert.Equal(MadeCodes.Cosine(a, b), Dot(x, y) / Math.Sqrt(Dot(x, x) * Dot(y, y)), 1e-5);
        }
    }

    [Fact]
    public void A_seed_makes_one_rotation_and_another_seed_another()
    {
        Assert.Equal(new RandomRotation(MadeSeed.Of(1), 512).SeedDigest.ToArray(), new RandomRotation(MadeSeed.Of(1), 64).SeedDigest.ToArray());
        Assert.NotEqual(new RandomRotation(MadeSeed.Of(1), 512).SeedDigest.ToArray(), new RandomRotation(MadeSeed.Of(2), 512).SeedDigest.ToArray());
        var codes = MadeCodes.Row(new Random(1), 512);
        var (once, again, other) = (Rotated(new RandomRotation(MadeSeed.Of(1), 512), codes), Rotated(new RandomRotation(MadeSeed.Of(1), 512), codes), Rotated(new RandomRotation(MadeSeed.Of(2), 512), codes));
        Assert.Equal(once, again);
        // The cosine of two random vectors: a deviation of 0.044, six of them allowed.
        Assert.InRange(Math.Abs(Dot(once, other)) / Dot(once, once), 0, 0.27);
    }

    [Fact]
    public void Widened_codes_are_rotated_alike()
    {
        var (rotation, codes, rotated) = (new RandomRotation(MadeSeed.Of(4), 100), MadeCodes.Row(new Random(3), 100), new float[128]);
        rotation.Apply(Array.ConvertAll(codes, code => (short)code), rotated);
        Assert.Equal(Rotated(rotation, codes), rotated);
    }

    [Fact]
    public void Whatever_lay_where_the_result_goes_does_not_matter()
    {
        var (rotation, codes) = (new RandomRotation(MadeSeed.Of(3), 100), MadeCodes.Row(new Random(2), 100));
        var used = new float[128];
        used.AsSpan().Fill(77);
        rotation.Apply(codes, used);
        Assert.Equal(Rotated(rotation, codes), used);
    }

    [Fact]
    public void A_vector_of_one_coordinate_is_spread_over_all()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var codes = new sbyte[512];
            codes[25 * seed] = 100;
            var rotated = Rotated(new RandomRotation(MadeSeed.Of(seed), 512), codes);
            // As normals would be, within six deviations, which one in a billion exceeds.
            Assert.InRange(rotated.Max(Math.Abs) / Math.Sqrt(Dot(rotated, rotated) / 512), 1, 6);
            Assert.InRange(rotated.Count(value => value > 0), 256 - 70, 256 + 70);
        }
    }

    private static float[] Rotated(RandomRotation rotation, sbyte[] codes)
    {
        var rotated = new float[rotation.Length];
        rotation.Apply(codes, rotated);
        return rotated;
    }

    private static double Dot(float[] a, float[] b) => a.Zip(b, (x, y) => (double)x * y).Sum();
}

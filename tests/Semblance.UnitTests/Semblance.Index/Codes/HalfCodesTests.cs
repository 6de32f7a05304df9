using CsCheck;
using Semblance.Index.Codes;
using Semblance.Index.Kernels;

namespace Semblance.UnitTests.Index.Codes;

public sealed class HalfCodesTests
{
    [Theory]
    [InlineData(1, 64)]
    [InlineData(128, 64)]
    [InlineData(129, 128)]
    [InlineData(512, 256)]
    public void A_plane_holds_two_codes_in_a_byte_in_whole_groups(int codes, int bytes) => Assert.Equal(bytes, HalfCodes.PlaneLength(codes));

    [Fact]
    public void No_cosine_lies_above_its_bound() =>
        Gen.Select(Gen.Int[1, 3_000], Gen.Int[1, 128], Gen.Int[1, 128], Gen.Int[0, 100_000]).Sample((dimension, largest, other, seed) =>
        {
            var random = new Random(seed);
            Check(Row(random, dimension, largest), Row(random, dimension, other));
        }, seed: "0000KuPpwOBj", iter: 500);

    [Theory]
    [InlineData(1)]
    [InlineData(512)]
    [InlineData(65_536)]
    public void Nor_do_the_cosines_of_rows_for_which_rounding_is_worst(int dimension)
    {
        // Halves as far from their middle as can be, on the side that the probe points to; and a single code beside a long probe.
        foreach (var (row, probe) in (ReadOnlySpan<(sbyte, sbyte)>)[(-1, 127), (15, 127), (-128, -128), (0, -128), (-113, 127), (127, 127), (1, 1), (-16, -1)])
            Check(Filled(dimension, row), Filled(dimension, probe));
        var single = new sbyte[dimension];
        single[0] = 1;
        Check(single, Filled(dimension, 127));
        Check(single, Filled(dimension, -128));
        Check(Filled(dimension, 15), single);
    }

    private static void Check(sbyte[] row, sbyte[] probe)
    {
        var plane = HalfCodes.PlaneLength(row.Length);
        var (upper, lower, prepared, scale) = (new byte[plane], new byte[plane], new ProbeCodes(probe), CodeLength.Inverse(row));
        var squares = HalfPacking.Pack([.. row, .. new sbyte[(2 * plane) - row.Length]], upper, lower);
        var bound = HalfCodes.BoundOf(NibbleDot.One(upper, prepared), scale, HalfCodes.OpenOf(squares, 2 * plane, scale), prepared);
        Assert.InRange(MadeCodes.Cosine(row, probe), -1.0001f, bound);
    }

    private static sbyte[] Row(Random random, int dimension, int largest)
    {
        var codes = Array.ConvertAll(new sbyte[dimension], _ => (sbyte)random.Next(-largest, largest));
        codes[random.Next(dimension)] = 1;
        return codes;
    }

    private static sbyte[] Filled(int dimension, sbyte code)
    {
        var codes = new sbyte[dimension];
        Array.Fill(codes, code);
        codes[0] = code == 0 ? (sbyte)1 : code;
        return codes;
    }
}

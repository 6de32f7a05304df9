using System.Runtime.Intrinsics.X86;
using CsCheck;
using Semblance.Index.Codes;
using Semblance.Index.Kernels;

namespace Semblance.UnitTests.Index.Kernels;

/// <summary>Every way to the dot products gives the integers of the scalar loop; ways that the machine lacks run with stand-ins for their instructions.</summary>
[Trait("kind", "kernel")]
public sealed class CodeDotTests
{
    private delegate void Way(ReadOnlySpan<sbyte> rows, ReadOnlySpan<int> sums, ProbeCodes probe, Span<int> dots);

    private static readonly (string Name, Way Compute)[] Ways =
    [
        ("chosen", CodeDot.Compute),
        ("128", (rows, _, probe, dots) => CodeDot128.Compute(rows, probe.Wide, dots)),
        ("512", (rows, _, probe, dots) => CodeDot512.Compute(rows, probe.Wide, dots)),
        ("vnni", (rows, sums, probe, dots) => CodeDotVnni.Compute(rows, sums, probe.Raised, dots)),
        .. Avx2.IsSupported ? [("avx2", (Way)((rows, _, probe, dots) => CodeDotAvx2.Compute(rows, probe.Wide, dots)))] : Array.Empty<(string, Way)>(),
    ];

    [Fact]
    public void Every_way_gives_the_integers_of_the_scalar_loop() =>
        Gen.Select(Gen.Int[1, 200], Gen.Int[0, 6], Gen.Int[0, 100_000]).Sample((dimension, count, seed) =>
        {
            var random = new Random(seed);
            Check(MadeCodes.Row(random, dimension), [.. Enumerable.Range(0, count).Select(_ => MadeCodes.Row(random, dimension))]);
        }, seed: "0000KuPpwOBj", iter: 200);

    [Theory]
    [InlineData(sbyte.MinValue, sbyte.MinValue)]
    [InlineData(sbyte.MinValue, sbyte.MaxValue)]
    [InlineData(sbyte.MaxValue, sbyte.MinValue)]
    [InlineData(sbyte.MaxValue, sbyte.MaxValue)]
    public void The_largest_codes_do_not_overflow(sbyte probe, sbyte row)
    {
        // 4,096 codes of -128 give 67,108,864, eight times what 512 can.
        var (p, r) = (new sbyte[4096], new sbyte[4096]);
        Array.Fill(p, probe);
        Array.Fill(r, row);
        Check(p, [r, r, r]);
    }

    [Fact]
    public void A_single_row_gives_the_same_integer() =>
        Gen.Select(Gen.Int[1, 700], Gen.Int[0, 100_000]).Sample((dimension, seed) =>
        {
            var random = new Random(seed);
            var (probe, row) = (MadeCodes.Row(random, dimension), MadeCodes.Row(random, dimension));
            var padded = new sbyte[ProbeCodes.PaddedLength(dimension)];
            row.CopyTo(padded, 0);
            Assert.Equal(row.Zip(probe, (a, b) => a * b).Sum(), CodeDot.Single(padded, new ProbeCodes(probe)));
        }, seed: "0000KuPpwOBj", iter: 200);

    private static void Check(sbyte[] probe, sbyte[][] rows)
    {
        var stride = ProbeCodes.PaddedLength(probe.Length);
        var packed = new sbyte[rows.Length * stride];
        for (var r = 0; r < rows.Length; r++)
            rows[r].CopyTo(packed, r * stride);
        var (prepared, sums, expected) = (new ProbeCodes(probe), Array.ConvertAll(rows, row => CodeLength.Sum(row)), new int[rows.Length]);
        CodeDotScalar.Compute(packed, prepared.Wide, expected);
        Assert.Equal(Array.ConvertAll(rows, row => row.Zip(probe, (a, b) => a * b).Sum()), expected);
        foreach (var (name, compute) in Ways)
        {
            var dots = new int[rows.Length];
            compute(packed, sums, prepared, dots);
            Assert.True(expected.SequenceEqual(dots), $"The way '{name}' differs for {probe.Length} codes.");
        }
    }
}

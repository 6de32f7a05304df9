using System.Runtime.Intrinsics.X86;
using CsCheck;
using Semblance.Index.Codes;
using Semblance.Index.Kernels;

namespace Semblance.UnitTests.Index.Kernels;

/// <summary>Every way to the dot products gives the integers of the scalar loop; ways that the machine lacks run with stand-ins for their instructions.</summary>
[Trait("kind", "kernel")]
public sealed class NibbleDotTests
{
    private delegate void Way(ReadOnlySpan<byte> rows, ProbeCodes probe, Span<int> dots);

    private static readonly (string Name, Way Compute)[] Ways =
    [
        ("chosen", NibbleDot.Compute),
        ("128", (rows, probe, dots) => NibbleDot128.Compute(rows, probe.Wide, dots)),
        ("512", (rows, probe, dots) => NibbleDot512.Compute(rows, probe.Codes, dots)),
        .. Avx2.IsSupported ? [("avx2", (Way)((rows, probe, dots) => NibbleDotAvx2.Compute(rows, probe.Codes, dots)))] : Array.Empty<(string, Way)>(),
    ];

    [Fact]
    public void Every_way_gives_the_integers_of_the_scalar_loop() =>
        Gen.Select(Gen.Int[1, 1_200], Gen.Int[0, 6], Gen.Int[0, 100_000]).Sample((dimension, count, seed) =>
        {
            var random = new Random(seed);
            Check(MadeCodes.Row(random, dimension), [.. Enumerable.Range(0, count).Select(_ => MadeCodes.Row(random, dimension))]);
        }, seed: "0000KuPpwOBj", iter: 200);

    [Theory]
    [InlineData(sbyte.MinValue, sbyte.MinValue)]
    [InlineData(sbyte.MinValue, sbyte.MaxValue)]
    [InlineData(sbyte.MaxValue, sbyte.MinValue)]
    [InlineData(sbyte.MaxValue, sbyte.MaxValue)]
    [InlineData(sbyte.MinValue, -1)]
    public void The_largest_codes_do_not_overflow(sbyte probe, sbyte row)
    {
        // 4,096 codes of -128 give 67,108,864, eight times what 512 can.
        var (p, r) = (new sbyte[4096], new sbyte[4096]);
        Array.Fill(p, probe);
        Array.Fill(r, row);
        Check(p, [r, r, r]);
    }

    [Fact]
    public void The_longest_rows_do_not_overflow()
    {
        var codes = new sbyte[65_536];
        Array.Fill(codes, sbyte.MinValue);
        Check(codes, [codes]);
        Array.Fill(codes, sbyte.MaxValue);
        Check(codes, [codes]);
    }

    private static void Check(sbyte[] probe, sbyte[][] rows)
    {
        var plane = HalfCodes.PlaneLength(probe.Length);
        var (upper, lower) = (new byte[rows.Length * plane], new byte[rows.Length * plane]);
        for (var r = 0; r < rows.Length; r++)
            HalfPackingScalar.Pack([.. rows[r], .. new sbyte[(2 * plane) - rows[r].Length]], upper.AsSpan(r * plane, plane), lower.AsSpan(r * plane, plane));
        var prepared = new ProbeCodes(probe);
        var (high, low) = (new int[rows.Length], new int[rows.Length]);
        NibbleDotScalar.Compute(upper, prepared.Codes, high);
        NibbleDotScalar.Compute(lower, prepared.Codes, low);
        Assert.Equal(Array.ConvertAll(rows, row => row.Zip(probe, (a, b) => a * b).Sum()), high.Zip(low, (a, b) => HalfCodes.DotOf(a, b, prepared)));
        foreach (var (name, compute) in Ways)
        {
            var dots = new int[rows.Length];
            compute(upper, prepared, dots);
            Assert.True(high.SequenceEqual(dots), $"The way '{name}' differs for {probe.Length} codes.");
        }
    }
}

using Semblance.Cli.Benching.Promise;
using Semblance.Cli.Benching.Search.Made;

namespace Semblance.UnitTests.Cli.Benching.Promise;

public sealed class ThresholdRowsTests
{
    private const int Dimension = 512;
    private const int Tried = 600;

    [Theory]
    [InlineData(0, 0.4f)]
    [InlineData(0, 0.3f)]
    [InlineData(1, 0.4f)]
    [InlineData(1, 0.7f)]
    public void References_are_at_the_threshold_or_just_above_it(int kind, float threshold)
    {
        var (probe, rows) = Make((SpectrumKind)kind, threshold);
        var kept = Kept(rows);

        // Rounding to codes moves a cosine by 0.0003 (one deviation), so about every second one stays within 0.00025 of the middle.
        Assert.InRange(kept.Count, Tried / 5, Tried * 9 / 10);
        Assert.All(kept, codes => Assert.InRange(Cosine(codes, probe), threshold, threshold + ThresholdRows.Width));
        Assert.All(kept, codes => Assert.Equal(Cosine(codes, probe), ThresholdRows.Cosine(codes, probe), 1e-12));
    }

    [Fact]
    public void Apart_from_the_probe_they_have_nothing_in_common()
    {
        var kept = Kept(Make(SpectrumKind.Isotropic, 0.4f).Rows);

        // Of two, only the parts along the probe agree: 0.4 times 0.4. The rest has a deviation of 0.84 / sqrt(511) = 0.037; six of them.
        Assert.All(kept.Skip(1), codes => Assert.InRange(Cosine(codes, kept[0]), 0.16 - 0.23, 0.16 + 0.23));
        Assert.Distinct(kept.Select(ToHex), StringComparer.Ordinal);
    }

    [Fact]
    public void The_same_number_gives_the_same_reference()
    {
        var (again, once) = (Kept(Make(SpectrumKind.Faces, 0.4f).Rows), Kept(Make(SpectrumKind.Faces, 0.4f).Rows));
        Assert.Equal(once, again);
    }

    private static string ToHex(sbyte[] codes) => Convert.ToHexString((byte[])(object)codes);

    private static List<sbyte[]> Kept(ThresholdRows rows)
    {
        var kept = new List<sbyte[]>();
        for (var number = 0; number < Tried; number++)
        {
            var codes = new sbyte[Dimension];
            if (rows.TryWrite(number, codes))
                kept.Add(codes);
        }

        return kept;
    }

    private static (sbyte[] Probe, ThresholdRows Rows) Make(SpectrumKind kind, float threshold)
    {
        var spectrum = new Spectrum(kind, Dimension, 3);
        var (unit, probe) = (new float[Dimension], new sbyte[Dimension]);
        spectrum.Draw(new RowDraws(3, 1, 0), unit);
        Codes.Of(unit, probe);
        return (probe, new ThresholdRows(spectrum, probe, threshold, 3));
    }

    private static double Cosine(sbyte[] left, sbyte[] right) =>
        left.Zip(right, static (a, b) => (double)a * b).Sum() / Math.Sqrt(left.Sum(static a => (double)a * a) * right.Sum(static b => (double)b * b));
}

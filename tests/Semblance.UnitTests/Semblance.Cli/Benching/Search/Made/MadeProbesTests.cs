using Semblance.Cli.Benching.Search.Made;

namespace Semblance.UnitTests.Cli.Benching.Search.Made;

public sealed class MadeProbesTests
{
    private const int Dimension = 512;
    private const int Rows = 40;

    [Theory]
    [InlineData(0, 0.41)]
    [InlineData(0, 0.8)]
    [InlineData(1, 0.41)]
    [InlineData(1, 0.6)]
    public void Mates_are_at_the_stated_cosine_and_nobody_else_is_near(int kind, double cosine)
    {
        var spectrum = new Spectrum((SpectrumKind)kind, Dimension, 5);
        var rows = new MadeRows(spectrum, Rows, 5);
        foreach (var probe in new MadeProbes(spectrum, rows, 5).Mated(30, cosine))
        {
            var cosines = Enumerable.Range(0, Rows).Select(row => Cosine(probe, rows, row)).ToArray();

            // The codes of the probe are rounded: at most half a code of 127 each, which turns it by less than 0.002.
            Assert.InRange(cosines[probe.Mate!.Value], cosine - 0.002, cosine + 0.002);

            // Five standard deviations of a stranger's cosine (0.064 at most).
            Assert.All(cosines.Where((_, row) => row != probe.Mate), static other => Assert.InRange(other, -0.33, 0.33));
        }
    }

    [Fact]
    public void Other_numbers_have_other_mates_and_strangers_have_none()
    {
        var spectrum = new Spectrum(SpectrumKind.Isotropic, Dimension, 5);
        var probes = new MadeProbes(spectrum, new MadeRows(spectrum, 1_000_000, 5), 5);
        Assert.Empty(probes.Mated(20, 0.6).Select(static probe => probe.Mate).Intersect(probes.Mated(20, 0.6, first: 20).Select(static probe => probe.Mate)));
        Assert.All(probes.NonMated(5), static probe => Assert.Null(probe.Mate));
        Assert.NotEqual(probes.NonMated(2)[0].Codes.ToArray(), probes.NonMated(2)[1].Codes.ToArray());
    }

    private static double Cosine(MadeProbe probe, MadeRows rows, int row)
    {
        var (codes, unit, probeUnit) = (new sbyte[Dimension], new float[Dimension], new float[Dimension]);
        rows.Write(row, codes);
        UnitLength.Of(codes, unit);
        UnitLength.Of(probe.Codes.Span, probeUnit);
        return FloatDot.Of(unit, probeUnit);
    }
}

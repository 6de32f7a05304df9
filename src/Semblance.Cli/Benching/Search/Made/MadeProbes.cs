namespace Semblance.Cli.Benching.Search.Made;

/// <summary>Makes probes for a gallery: mated ones at a cosine to a row of it, and strangers.</summary>
/// <param name="spectrum">The gallery's own spread, which what sets a mate apart from its row has too.</param>
/// <param name="rows">The gallery.</param>
/// <param name="seed">The same seed gives the same probes.</param>
internal sealed class MadeProbes(Spectrum spectrum, MadeRows rows, long seed)
{
    private const int NonMatedPurpose = 2;
    private const int MatedPurpose = 3;
    private const int Choice = 4;

    /// <summary>Probes each of which is at a cosine to one row, as near as signed bytes come to it (within 0.002).</summary>
    /// <param name="count">How many.</param>
    /// <param name="cosine">The cosine.</param>
    /// <param name="first">The number of the first: other numbers, other mates.</param>
    public MadeProbe[] Mated(int count, double cosine, int first = 0) => [.. Enumerable.Range(first, count).Select(probe => MatedTo(probe, cosine))];

    /// <summary>Probes of people who are in no row.</summary>
    public MadeProbe[] NonMated(int count) => [.. Enumerable.Range(0, count).Select(probe =>
    {
        var unit = new float[rows.Dimension];
        spectrum.Draw(new RowDraws(seed, NonMatedPurpose, probe), unit);
        return new MadeProbe(CodesOf(unit), null);
    })];

    private MadeProbe MatedTo(int probe, double cosine)
    {
        var mate = new RowDraws(seed, Choice, probe).Below(rows.Count);
        var (row, apart) = (UnitOf(mate), new float[rows.Dimension]);
        spectrum.Draw(new RowDraws(seed, MatedPurpose, probe), apart);
        UnitLength.Clear(apart, row);
        UnitLength.Take(apart);
        var (along, across) = ((float)cosine, (float)Math.Sqrt(1 - (cosine * cosine)));
        return new MadeProbe(CodesOf([.. row.Zip(apart, (same, other) => (along * same) + (across * other))]), mate);
    }

    private float[] UnitOf(int row)
    {
        var (codes, unit) = (new sbyte[rows.Dimension], new float[rows.Dimension]);
        rows.Write(row, codes);
        UnitLength.Of(codes, unit);
        return unit;
    }

    private static sbyte[] CodesOf(float[] unit)
    {
        var codes = new sbyte[unit.Length];
        Codes.Of(unit, codes);
        return codes;
    }
}

namespace Semblance.Index.Cascade.Planning;

/// <summary>
/// What reading costs, in bits of a plane: an eighth of a byte that lies in a row with others. Measured on one machine, and flat about the
/// best choice, so that it need not be right elsewhere.
/// </summary>
/// <param name="SignsOfARow">A row whose signs are looked at: a cache line from anywhere, and some forty instructions.</param>
/// <param name="BitsOfARow">A row of which all bits are looked at: two lines in a row, of usual vectors, and twice the instructions.</param>
/// <param name="CodesOfARow">A row whose codes are compared: eight cache lines from anywhere.</param>
/// <remarks>Immutable.</remarks>
internal readonly record struct PlanCost(double SignsOfARow, double BitsOfARow, double CodesOfARow)
{
    /// <summary>A probe on its own: planes come from the memory, and signs while those of the next block are read.</summary>
    public static readonly PlanCost Alone = new(2_400, 3_600, 10_000);

    /// <summary>One of many that go through a block in turns: its planes lie in a cache, and cost a fifth.</summary>
    public static readonly PlanCost Together = new(8_000, 14_000, 50_000);

    /// <summary>The cost of comparing every row, for each of them.</summary>
    public static double OfAllRows(int coordinates) => 8.0 * (coordinates + 20);

    /// <summary>Whether so few rows would be spared by one more look that it isn't worth being planned.</summary>
    /// <param name="survival">The share of rows that stays without it.</param>
    public bool IsSmall(double survival) => survival * CodesOfARow < 1;

    /// <summary>The cost of a plan for each row.</summary>
    /// <param name="planes">Planes that are read.</param>
    /// <param name="survival">The share of rows that stays.</param>
    /// <param name="signs">The share that would stay if all signs were looked at.</param>
    /// <param name="bits">The share that would stay if all bits were looked at.</param>
    /// <param name="look">What costs least to be looked at.</param>
    public double Of(int planes, double survival, double signs, double bits, out RowLook look)
    {
        var direct = survival * CodesOfARow;
        var (bySigns, byBits) = ((survival * SignsOfARow) + (Math.Min(survival, signs) * CodesOfARow), (survival * BitsOfARow) + (Math.Min(survival, bits) * CodesOfARow));
        look = direct <= Math.Min(bySigns, byBits) ? RowLook.None : bySigns <= byBits ? RowLook.Signs : RowLook.Bits;
        return planes + Math.Min(direct, Math.Min(bySigns, byBits));
    }
}

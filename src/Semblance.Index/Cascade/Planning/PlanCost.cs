namespace Semblance.Index.Cascade.Planning;

/// <summary>
/// What reading costs, in bits of a plane: an eighth of a byte that lies in a row with others. Measured on one machine, and flat about the
/// best choice, so that it need not be right elsewhere.
/// </summary>
/// <param name="SignsOfARow">A row whose signs are looked at: a cache line from anywhere, and some forty instructions.</param>
/// <param name="CodesOfARow">A row whose codes are compared: eight cache lines from anywhere.</param>
/// <remarks>Immutable.</remarks>
internal readonly record struct PlanCost(double SignsOfARow, double CodesOfARow)
{
    /// <summary>A probe on its own: planes come from the memory, and signs while those of the next block are read.</summary>
    public static readonly PlanCost Alone = new(2_400, 10_000);

    /// <summary>One of many that go through a block in turns: its planes lie in a cache, and cost a fifth.</summary>
    public static readonly PlanCost Together = new(8_000, 50_000);

    /// <summary>The cost of comparing every row, for each of them.</summary>
    public static double OfAllRows(int coordinates) => 8.0 * (coordinates + 20);

    /// <summary>The cost of a plan for each row.</summary>
    /// <param name="planes">Planes that are read.</param>
    /// <param name="survival">The share of rows that stays.</param>
    /// <param name="signs">The share that would stay if all signs were looked at.</param>
    /// <param name="usesSigns">Whether looking at the signs costs less than it saves.</param>
    public double Of(int planes, double survival, double signs, out bool usesSigns)
    {
        var (direct, twice) = (survival * CodesOfARow, (survival * SignsOfARow) + (Math.Min(survival, signs) * CodesOfARow));
        usesSigns = twice < direct;
        return planes + Math.Min(direct, twice);
    }
}

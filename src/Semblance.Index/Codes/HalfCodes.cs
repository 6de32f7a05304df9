namespace Semblance.Index.Codes;

/// <summary>
/// Codes in two planes: the upper halves of all of them, and the lower ones. The upper plane alone tells a cosine to within a known bound, so that a search
/// reads half of the memory, and the lower half of the few rows that may come onto its list.
/// </summary>
/// <remarks>
/// With u = code + 128 = 16 * upper + lower, a dot product is 16 * (probe, upper) + (probe, lower) - 128 * sum of the probe. What the upper half
/// leaves open is (probe, lower - 7.5), at most the product of the two lengths (Cauchy and Schwarz). No candidate is ever missed.
/// </remarks>
internal static class HalfCodes
{
    /// <summary>Codes that lie together in both planes; rows are padded to whole groups.</summary>
    public const int Group = 128;

    // Far more than floats round on the way to a bound: see BoundOf.
    private const double Rounding = 1e-3;
    private const double LeastRounding = 1e-5;

    /// <summary>Bytes of a row of so many codes in one plane.</summary>
    public static int PlaneLength(int codes) => (codes + Group - 1) / Group * (Group / 2);

    /// <summary>How far the cosine of a row with any probe may lie above what its upper plane says.</summary>
    /// <param name="squares">What packing said.</param>
    /// <param name="codes">Codes of the padded row.</param>
    /// <param name="scale">1 over the row's length.</param>
    public static float OpenOf(int squares, int codes, float scale) =>
        (float)((((Math.Sqrt(squares) / 2) + (Rounding * Math.Sqrt(codes))) * scale) + LeastRounding);

    /// <summary>The highest cosine that a row can have.</summary>
    /// <param name="upper">Dot product of the probe and the upper plane; at most 240 times the root of the number of codes times the probe's length, of which a float loses 1e-5 parts.</param>
    /// <param name="scale">1 over the row's length.</param>
    /// <param name="open">What the upper plane leaves open.</param>
    /// <param name="probe">The probe.</param>
    public static float BoundOf(int upper, float scale, float open, ProbeCodes probe) => (((upper * 16f) - probe.Shift) * scale * probe.Scale) + open;

    /// <summary>The dot product of a row's codes and the probe's.</summary>
    public static int DotOf(int upper, int lower, ProbeCodes probe) => (16 * upper) + lower - (128 * probe.Sum);
}

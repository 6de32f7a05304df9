namespace Semblance.Index.Cascade.Planning;

/// <summary>
/// What unrelated rows are taken to be like. It decides only how many planes are worth reading, never what may be missed: where a
/// gallery is otherwise, a search is slower and still right.
/// </summary>
internal static class NonMated
{
    /// <summary>The density of a coordinate's bits at their limits: what a probe's coordinate moves them.</summary>
    public const double SignDensity = 0.39894, BothDensity = 0.89256;

    /// <summary>Mean and variance of a sign's count, and of both bits' count.</summary>
    public const double SignMean = 0.5, SignVariance = 0.25, BothMean = 1.5, BothVariance = 0.90416;

    /// <summary>The deviation of cosines between unrelated faces: as of small networks: random vectors of 512 numbers have 0.044.</summary>
    private const double CosineDeviation = 0.065;

    /// <summary>The share of unrelated rows whose count reaches a cut.</summary>
    /// <param name="cut">The cut.</param>
    /// <param name="mean">Their mean count.</param>
    /// <param name="variance">Its variance if all bits were independent.</param>
    /// <param name="along">Covariance of the count with the part along the probe.</param>
    /// <param name="coordinates">Coordinates of a rotated vector.</param>
    public static double Survival(double cut, double mean, double variance, double along, int coordinates)
    {
        var whole = variance + (along * along * ((CosineDeviation * CosineDeviation * coordinates) - 1));
        return NormalTail.Above((cut - 0.5 - mean) / Math.Sqrt(Math.Max(whole, 1e-9)));
    }
}

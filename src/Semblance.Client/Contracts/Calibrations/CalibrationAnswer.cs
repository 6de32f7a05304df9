namespace Semblance.Client.Contracts.Calibrations;

/// <summary>What the scores of this server's model mean, as it was measured.</summary>
/// <param name="Id">16 hexadecimal digits of the table's digest.</param>
/// <param name="Model">The model whose scores it explains.</param>
/// <param name="Data">The data that it was measured on.</param>
/// <param name="People">How many people they show.</param>
/// <param name="Points">The table, scores rising.</param>
public sealed record CalibrationAnswer(string Id, string Model, string Data, int People, IReadOnlyList<CalibrationPointAnswer> Points)
{
    /// <summary>What a score means, between the rows of the table.</summary>
    /// <param name="score">A comparison score of this model.</param>
    /// <returns>The share of strangers' comparisons that score this high or higher, and the share of the same person's that score lower, or <see langword="null"/>; beyond the table those of its ends.</returns>
    public (double Fmr, double? Fnmr) At(double score)
    {
        var after = 0;
        while (after < Points.Count && Points[after].Score < score)
            after++;
        if (after == 0 || after == Points.Count)
            return after == 0 ? (Points[0].Fmr, Points[0].Fnmr) : (Points[^1].Fmr, Points[^1].Fnmr);
        var (low, high) = (Points[after - 1], Points[after]);
        var share = (score - low.Score) / (high.Score - low.Score);

        // As the server does it: the logarithm of the FMR is linear in the score, the FNMR is linear itself.
        return (Math.Exp(double.Lerp(Math.Log(low.Fmr), Math.Log(high.Fmr), share)), low.Fnmr is { } before && high.Fnmr is { } then ? double.Lerp(before, then, share) : null);
    }
}

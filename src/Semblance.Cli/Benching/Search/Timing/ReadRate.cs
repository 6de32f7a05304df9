namespace Semblance.Cli.Benching.Search.Timing;

/// <summary>Gigabytes (10^9) a second over several passes.</summary>
/// <param name="Passes">The rate of each pass; one or more.</param>
internal sealed record ReadRate(IReadOnlyList<double> Passes)
{
    /// <summary>The quickest pass.</summary>
    public double Best => Passes.Max();

    /// <summary>The middle one.</summary>
    public double Median => new WayTimes(Passes).P50 ?? 0;

    /// <summary>With the passes of another time.</summary>
    public ReadRate With(ReadRate later) => new([.. Passes, .. later.Passes]);
}

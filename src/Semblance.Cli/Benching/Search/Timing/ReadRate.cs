namespace Semblance.Cli.Benching.Search.Timing;

/// <summary>Gigabytes (10^9) a second over several passes.</summary>
/// <param name="Best">The quickest pass.</param>
/// <param name="Median">The middle one.</param>
internal sealed record ReadRate(double Best, double Median)
{
    public static ReadRate Of(IReadOnlyList<double> passes) => new(passes.Max(), new WayTimes(passes).P50 ?? 0);
}

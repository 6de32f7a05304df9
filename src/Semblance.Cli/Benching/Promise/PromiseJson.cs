namespace Semblance.Cli.Benching.Promise;

/// <summary>The form that <c>bench promise --json</c> prints.</summary>
internal static class PromiseJson
{
    public static object Of(PromiseResult result) => new
    {
        result.Options.Threshold,
        result.Options.Dimension,
        result.Options.Spectrum,
        result.Options.Seed,
        result.Options.Threads,
        result.Rounds,
        Seconds = result.Time.TotalSeconds,
        Budgets = result.Figures.Select(static figure => new
        {
            figure.Asked,
            figure.Draws,
            figure.Missed,
            Rate = figure.Rate.Value,
            figure.Rate.Low,
            figure.Rate.High,
            figure.Dispersion,
        }),
    };
}

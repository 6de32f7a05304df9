using Semblance.Cli.Output;
using Semblance.Evaluation.Plots;

namespace Semblance.Cli.Benching.Promise;

/// <summary>What <c>bench promise</c> prints and draws for people.</summary>
internal static class PromiseOutput
{
    public static void Print(PromiseResult result)
    {
        Screen.Table(["asked", "missed", "of draws", "measured", "95 % interval", "of what was asked", "rounds vary"], result.Figures.Select(Row));
        Screen.Line(FormattableString.Invariant($"{result.Title}: {result.Rounds} probes, each with a rotation of its own, in {result.Time.TotalSeconds:0} s. References above the threshold are missed less often."));
        Screen.Line(result.IsBroken ? "The interval of at least one budget lies above what was asked: the promise is broken." : "No interval lies above what was asked.");
    }

    /// <summary>The plot, an SVG.</summary>
    public static string Draw(PromiseResult result) => BudgetPlot.Draw(result.Title, [.. result.Figures.Select(static figure => new BudgetPoint(figure.Asked, figure.Rate, figure.Draws))]);

    private static string[] Row(PromiseFigure figure) =>
    [
        Screen.Rate(figure.Asked),
        FormattableString.Invariant($"{figure.Missed}"),
        FormattableString.Invariant($"{figure.Draws}"),
        figure.Missed == 0 ? "0" : Screen.Number(figure.Rate.Value, "0.00e-0"),
        FormattableString.Invariant($"{Screen.Number(figure.Rate.Low, "0.00e-0")} to {Screen.Number(figure.Rate.High, "0.00e-0")}"),
        Screen.Number(figure.Rate.Value / figure.Asked, "0.00"),
        Screen.Number(figure.Dispersion, "0.00") + " times as draws would",
    ];
}

using System.Globalization;
using ScottPlot;
using Semblance.Comparison;

namespace Semblance.Evaluation.Plots;

/// <summary>Draws measured rates over those that were allowed: both axes logarithmic, the diagonal is the promise, and what lies below it keeps it.</summary>
public static class BudgetPlot
{
    private const string Across = "Miss budget: the share that a search was allowed to miss";
    /// <summary>Labels stand below their points, where the diagonal does not run through them.</summary>
    private const float BelowPoint = 6;

    private const string Upwards = "Share that was missed, with its exact 95 % interval";

    /// <summary>Draws points.</summary>
    /// <param name="title">The title: what was measured on what.</param>
    /// <param name="points">At least one.</param>
    /// <returns>An SVG of 1200 x 900 units.</returns>
    /// <exception cref="ArgumentException">No point, or a budget that is no rate above 0.</exception>
    /// <exception cref="Semblance.Errors.SemblanceException">The font that ships beside the program is missing.</exception>
    public static string Draw(string title, IReadOnlyList<BudgetPoint> points)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentNullException.ThrowIfNull(points);
        if (points.Count == 0 || points.Any(static point => point.Asked is not (> 0 and <= 1)))
            throw new ArgumentException("A plot holds at least one budget, above 0.", nameof(points));
        var (low, high) = Decades(points);
        var canvas = new PlotCanvas(title, Across, Upwards);
        canvas.Guide([low, high], [low, high], "the promise", LinePattern.Dashed);
        foreach (var point in points)
            Add(canvas, point, low);
        canvas.Plot.Axes.Bottom.TickGenerator = PlotCanvas.LogTicks(low, high);
        canvas.Plot.Axes.Left.TickGenerator = PlotCanvas.LogTicks(low, high);
        canvas.Plot.Axes.SetLimits(low, high, low, high);
        return canvas.ToSvg(ScottPlot.Alignment.UpperLeft);
    }

    /// <summary>The powers of ten that hold all points and their intervals.</summary>
    internal static (int Low, int High) Decades(IReadOnlyList<BudgetPoint> points)
    {
        var rates = points.SelectMany(static point => (double[])[point.Asked, point.Measured.Value, point.Measured.Low, point.Measured.High]).Where(static rate => rate > 0).ToArray();
        // A lower end of next to nothing, as one or two misses have it, runs to the edge.
        var least = Math.Max(rates.Min(), points.Min(static point => point.Asked) / 100);
        return ((int)Math.Floor(Math.Log10(least)), Math.Min(0, (int)Math.Floor(Math.Log10(rates.Max())) + 1));
    }

    private static void Add(PlotCanvas canvas, BudgetPoint point, int low)
    {
        var (x, colour) = (Math.Log10(point.Asked), PlotCanvas.ColourOf(0));
        canvas.Interval(x, Place(point.Measured.Low, low), Place(point.Measured.High, low), colour);
        canvas.Mark(x, Place(point.Measured.Value, low), colour, string.Create(CultureInfo.InvariantCulture, $"{RateEstimate.Scientific(point.Measured.Value)} of {point.Trials:0.0e0}"), BelowPoint);
    }

    /// <summary>A rate of 0 lies below any power of ten; on the lower edge it says "none seen".</summary>
    private static double Place(double rate, int low) => rate > 0 ? Math.Max(low, Math.Log10(rate)) : low;
}

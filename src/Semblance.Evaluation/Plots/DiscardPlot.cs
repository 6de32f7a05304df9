using System.Globalization;
using ScottPlot;
using ScottPlot.TickGenerators;
using Semblance.Comparison;
using Semblance.Evaluation.Discard;

namespace Semblance.Evaluation.Plots;

/// <summary>Draws error-versus-discard curves, with the best that any quality score could do beside them.</summary>
public static class DiscardPlot
{
    private const double MostDiscarded = 0.3;

    /// <summary>Draws curves.</summary>
    /// <param name="title">The title: what was measured on what.</param>
    /// <param name="curves">At least one curve; the guides are drawn and figures marked for the first.</param>
    /// <returns>A PNG of 1200 x 900 pixels.</returns>
    /// <exception cref="ArgumentException">No curve.</exception>
    /// <exception cref="Semblance.Errors.SemblanceException">The font that ships beside the program is missing.</exception>
    public static byte[] Draw(string title, IReadOnlyList<DiscardCurve> curves)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentNullException.ThrowIfNull(curves);
        if (curves.Count == 0)
            throw new ArgumentException("A plot holds at least one curve.", nameof(curves));
        var canvas = new PlotCanvas(
            title, "Share of mated pairs discarded, worst quality first (%)", "False non-match rate (FNMR) of the others");
        for (var k = 0; k < curves.Count; k++)
            Add(canvas, curves[k], k);
        var start = curves[0].Points[0].FalseNonMatchRate;
        AddBest(canvas, start);
        canvas.Guide([0, 100 * MostDiscarded], [start, start], string.Create(CultureInfo.InvariantCulture, $"none of {curves[0].Pairs} pairs dropped"), LinePattern.Dotted);
        canvas.Plot.Axes.Left.TickGenerator = new NumericAutomatic { LabelFormatter = RateEstimate.Scientific };
        var highest = curves.Max(c => c.Points.Where(p => p.DiscardedShare <= MostDiscarded).Max(p => p.FalseNonMatchRate));
        canvas.Plot.Axes.SetLimits(0, 100 * MostDiscarded, 0, highest > 0 ? highest * 1.15 : 1e-3);
        return canvas.ToPng();
    }

    private static void Add(PlotCanvas canvas, DiscardCurve curve, int place)
    {
        var points = curve.Points.Where(p => p.DiscardedShare <= MostDiscarded + 1e-9).ToArray();
        canvas.Curve(
            Array.ConvertAll(points, p => 100 * p.DiscardedShare), Array.ConvertAll(points, p => p.FalseNonMatchRate), place,
            curve.Name);
        // Only the first is marked with figures: those of many curves would lie on top of each other.
        foreach (var share in place == 0 ? (double[])[0.05, 0.1, 0.2] : [])
        {
            var point = points.First(p => p.DiscardedShare >= share - 1e-9);
            canvas.Mark(100 * point.DiscardedShare, point.FalseNonMatchRate, PlotCanvas.ColourOf(place), RateEstimate.Scientific(point.FalseNonMatchRate));
        }
    }

    /// <summary>A score that drops every miss first: from FNMR f down to 0 once the share f is gone.</summary>
    private static void AddBest(PlotCanvas canvas, double start)
    {
        var shares = Enumerable.Range(0, 31).Select(k => k * MostDiscarded / 30).Where(s => s < start).Append(Math.Min(start, MostDiscarded)).ToArray();
        canvas.Guide([.. shares.Select(s => 100 * s)], [.. shares.Select(s => Math.Max(0, (start - s) / (1 - s)))], "best possible", LinePattern.Dashed);
    }
}

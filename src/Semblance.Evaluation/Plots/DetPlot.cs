using System.Globalization;
using ScottPlot;
using Semblance.Evaluation.Rates;

namespace Semblance.Evaluation.Plots;

/// <summary>Draws DET curves: both axes logarithmic, thresholds marked at each power of ten of the false rate.</summary>
public static class DetPlot
{
    private const string Across = "False match rate (FMR): share of non-mated pairs that match";
    private const string Upwards = "False non-match rate (FNMR): share of mated pairs that do not";
    private const string AcrossSearches = "False positive identification rate (FPIR): share of non-enrolled probes that get anybody";
    private const string UpwardsSearches = "False negative identification rate (FNIR): share of enrolled probes not found first";

    /// <summary>Draws curves of one kind.</summary>
    /// <param name="title">The title: what was measured on what.</param>
    /// <param name="curves">At least one curve; all of comparisons or all of searches.</param>
    /// <returns>A PNG of 1200 x 900 pixels.</returns>
    /// <exception cref="ArgumentException">No curve, or curves of both kinds.</exception>
    /// <exception cref="Semblance.Errors.SemblanceException">The font that ships beside the program is missing.</exception>
    public static byte[] Draw(string title, IReadOnlyList<DetCurve> curves)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentNullException.ThrowIfNull(curves);
        if (curves.Count == 0 || curves.Any(c => c.OfSearches != curves[0].OfSearches))
            throw new ArgumentException("A plot holds curves of one kind, and at least one.", nameof(curves));
        var searches = curves[0].OfSearches;
        var canvas = new PlotCanvas(title, searches ? AcrossSearches : Across, searches ? UpwardsSearches : Upwards);
        var (lowX, lowY) = (LowestDecade(curves.Select(c => c.NonMatedTrials)), LowestDecade(curves.Select(c => c.MatedTrials)));
        for (var k = 0; k < curves.Count; k++)
            Add(canvas, curves[k], PlotCanvas.ColourOf(k), lowY);
        var start = Math.Max(lowX, lowY);
        canvas.Guide([start, 0], [start, 0], "equal error rates", LinePattern.Dashed);
        canvas.Plot.Axes.Bottom.TickGenerator = PlotCanvas.LogTicks(lowX, 0);
        canvas.Plot.Axes.Left.TickGenerator = PlotCanvas.LogTicks(lowY, 0);
        canvas.Plot.Axes.SetLimits(lowX, 0.02, lowY, 0.02);
        return canvas.ToPng(ScottPlot.Alignment.LowerLeft);
    }

    /// <summary>The power of ten at or below one error among the most trials; at least two decades are drawn.</summary>
    private static int LowestDecade(IEnumerable<long> trials) => Math.Min(-2, (int)Math.Floor(-Math.Log10(Math.Max(1, trials.Max()))));

    private static void Add(PlotCanvas canvas, DetCurve curve, Color colour, int lowY)
    {
        // A rate of 0 lies below any power of ten; on the lower edge it says "none seen".
        var points = curve.Points.Where(p => p.FalseRate > 0).ToArray();
        var xs = Array.ConvertAll(points, p => Math.Log10(p.FalseRate));
        var ys = Array.ConvertAll(points, p => p.MissRate > 0 ? Math.Max(lowY, Math.Log10(p.MissRate)) : lowY);
        var unit = curve.OfSearches ? "probes" : "pairs";
        canvas.Line(xs, ys, colour, string.Create(
            CultureInfo.InvariantCulture, $"{curve.Name}: {Thousands(curve.MatedTrials)} mated, {Thousands(curve.NonMatedTrials)} non-mated {unit}"));
        foreach (var level in RateLevels.Supported(curve.NonMatedTrials).Where(level => level < 0.5))
        {
            var kept = Array.FindLastIndex(points, p => p.FalseRate <= level * (1 + 1e-9));
            if (kept >= 0)
                canvas.Mark(xs[kept], ys[kept], colour, points[kept].Threshold.ToString("0.000", CultureInfo.InvariantCulture));
        }
    }

    // Groups of three with a thin space, as ISO 80000-1 writes numbers.
    private static string Thousands(long number) => number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '\u2009');
}

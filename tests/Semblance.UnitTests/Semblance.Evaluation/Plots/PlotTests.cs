using System.Buffers.Binary;
using Semblance.Comparison;
using Semblance.Evaluation.Discard;
using Semblance.Evaluation.Identification;
using Semblance.Evaluation.Plots;
using Semblance.Evaluation.Samples;
using Semblance.Evaluation.Verification;
using static Semblance.UnitTests.Evaluation.MadePeople;

namespace Semblance.UnitTests.Evaluation.Plots;

public sealed class PlotTests
{
    private static readonly SampleSet People = new(Quality(Make(120, _ => 4, 24, 1.1, 3)));
    private static readonly VerificationReport Report = VerificationProtocol.RunAllPairs("made people", People, new VerificationOptions { Resamples = 0 });

    [Fact]
    public void A_det_plot_is_a_png_of_the_documented_size()
    {
        var png = DetPlot.Draw("DET of made people", [Report.Det]);
        Keep("det.png", png);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        Assert.Equal((1200, 900), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
    }

    [Fact]
    public void Text_is_drawn() =>
        // Without a font the library draws no text at all, and two titles give one picture.
        Assert.NotEqual(DetPlot.Draw("one", [Report.Det]), DetPlot.Draw("two", [Report.Det]));

    [Fact]
    public void The_same_curve_gives_the_same_bytes() =>
        Assert.Equal(DetPlot.Draw("one", [Report.Det]), DetPlot.Draw("one", [Report.Det]));

    [Fact]
    public void Searches_and_comparisons_do_not_share_a_plot()
    {
        var searches = IdentificationProtocol.Run("made people", People, new IdentificationOptions { Splits = 4 }).Det;
        var png = DetPlot.Draw("Open-set search among made people", [searches]);
        Keep("search.png", png);
        Assert.True(png.Length > 10_000);
        Assert.Throws<ArgumentException>(() => DetPlot.Draw("both", [searches, Report.Det]));
        Assert.Throws<ArgumentException>(() => DetPlot.Draw("none", []));
    }

    [Fact]
    public void A_discard_plot_draws_curves_with_and_without_misses()
    {
        var threshold = Report.TrueAcceptRates.Single(t => t.FalseMatchRate == 1e-3).Threshold;
        var curve = DiscardCurve.Make("nearness to the mean", People, threshold);
        var png = DiscardPlot.Draw("Error versus discard, made people", [curve]);
        Keep("edc.png", png);
        Assert.True(png.Length > 10_000);
        Assert.True(curve.Points[20].FalseNonMatchRate < curve.Points[0].FalseNonMatchRate);
        Assert.True(DiscardPlot.Draw("none misses", [DiscardCurve.Make("x", People, -1)]).Length > 10_000);
        Assert.Throws<ArgumentException>(() => DiscardPlot.Draw("none", []));
    }

    [Fact]
    public void A_budget_plot_holds_its_points_and_the_promise()
    {
        var points = new[] { new BudgetPoint(1e-2, new RateEstimate(7e-3, 6e-3, 8e-3), 300_000), new BudgetPoint(1e-5, new RateEstimate(0, 0, 1.2e-5), 300_000) };
        var svg = BudgetPlot.Draw("Budgets of a made index", points);
        Keep("budgets.svg", System.Text.Encoding.UTF8.GetBytes(svg));
        Assert.All(["<svg", "Budgets of a made index", "7.0e-3 of 3.0e5", "0 of 3.0e5", "the promise"], text => Assert.Contains(text, svg, StringComparison.Ordinal));
        Assert.Equal((-5, -1), BudgetPlot.Decades(points));

        // One miss among a million: the interval's lower end of 2.5e-8 would leave most of the plot empty.
        Assert.Equal((-5, -2), BudgetPlot.Decades([new BudgetPoint(1e-3, new RateEstimate(1e-3, 2.5e-8, 2e-3), 1_000)]));
        Assert.Throws<ArgumentException>(() => BudgetPlot.Draw("none", []));
        Assert.Throws<ArgumentException>(() => BudgetPlot.Draw("nothing allowed", [points[0] with { Asked = 0 }]));
    }

    /// <summary>Quality from what the vectors hide: how near a sample is to its person's mean.</summary>
    private static IEnumerable<LabelledSample> Quality(List<LabelledSample> samples) =>
        samples.GroupBy(s => s.Subject, StringComparer.Ordinal).SelectMany(person => person.Select(s =>
            new LabelledSample(s.SampleId, s.Subject, s.Vector, Math.Clamp(person.Average(o => Dot(s, o)) * 100, 0, 100))));

    // For eyes: set the variable to a folder and look.
    private static void Keep(string name, byte[] png)
    {
        if (Environment.GetEnvironmentVariable("SEMBLANCE_KEEP_PLOTS") is { Length: > 0 } folder)
            File.WriteAllBytes(Path.Combine(folder, name), png);
    }
}

using System.Text.Json;
using Semblance.Cli.Evaluating;
using Semblance.Evaluation.Presentation;

namespace Semblance.UnitTests.Cli.Evaluating;

public sealed class PresentationOutputTests
{
    private static readonly PresentationOptions Options = new() { Threshold = 0.5, Resamples = 100 };

    private static readonly PresentationPlan Plan = new([], null, "made presentations.");

    [Fact]
    public void A_rate_stands_with_its_interval_and_its_counts() => Assert.Equal(
        "0.0 % (0.0 % to 84.2 %; 0 of 2 in 2 groups)", PresentationOutput.Words(PadRate.Of([(false, 0), (false, 1)], Options)));

    [Fact]
    public void Rows_say_where_a_threshold_was_chosen()
    {
        Assert.Equal(["at the threshold", "the same, only where there is room for a decision"], PresentationOutput.Rows(System("a").Report).Take(2).Select(static row => row[0]), StringComparer.Ordinal);
        Assert.Equal("at the threshold, chosen on these very pictures", PresentationOutput.Rows(System("a", new PresentationOptions { Resamples = 100 }).Report).First()[0]);
    }

    [Fact]
    public void The_json_has_the_first_system_on_top_and_the_others_beside_it()
    {
        var json = JsonDocument.Parse(PresentationOutput.ToJson(Plan, [System("a"), System("b")])).RootElement;
        Assert.Equal(("a", 1, 2.5), (json.GetProperty("name").GetString(), json.GetProperty("bpcer").GetDouble(), json.GetProperty("ms_per_face").GetDouble()));
        Assert.Equal("b", json.GetProperty("compared")[0].GetProperty("name").GetString());
        Assert.Equal(1, json.GetProperty("stability").GetProperty("kinds").GetProperty("jpeg").GetProperty("pictures_changed").GetDouble());
    }

    internal static MeasuredSystem System(string name, PresentationOptions? options = null)
    {
        ScoredPresentation[] scored = [Scored(true, 0.4), Scored(false, 0.1)];
        var varied = new VariedPresentation("g", 0.4, new Dictionary<string, IReadOnlyList<double?>>(StringComparer.Ordinal) { ["jpeg"] = [0.6] });
        return new MeasuredSystem(PresentationProtocol.Run(name, scored, options ?? Options), StabilityReport.Of([varied], 0.5, Options), 2.5);
    }

    private static ScoredPresentation Scored(bool isBonaFide, double score) => new(new ListedPresentation("x", "x", isBonaFide, AttackSpecies.Unknown, "g", string.Empty), score);
}

using System.Text.Json;
using Semblance.Errors;
using Semblance.Evaluation.Discard;
using Semblance.Evaluation.Lists;
using Semblance.Evaluation.Samples;
using static Semblance.UnitTests.Evaluation.MadePeople;

namespace Semblance.UnitTests.Evaluation.Discard;

public sealed class DiscardProtocolTests
{
    private static readonly SampleSet People = new(Make(60, _ => 4, 32, 1.3, 9));

    private static readonly DiscardOptions Few = new() { Resamples = 200 };

    /// <summary>Knows what fails: how near a sample is to the others of its person.</summary>
    private static readonly MeasuredQuality Knowing = new("knowing", People.Samples.ToDictionary(
        s => s.SampleId, s => 50 + (50 * People.Samples.Where(o => string.Equals(o.Subject, s.Subject, StringComparison.Ordinal)).Average(o => Dot(s, o))), StringComparer.Ordinal));

    private static readonly MeasuredQuality Blind = new("blind", People.Samples.ToDictionary(s => s.SampleId, _ => 50.0, StringComparer.Ordinal));

    [Fact]
    public void A_measure_that_knows_what_fails_helps_beyond_chance_and_a_blind_one_does_not()
    {
        var report = DiscardProtocol.Run("made", People, [Knowing, Blind], Few);
        Assert.Equal((360, 60 * 59 / 2 * 16), (report.MatedPairs, report.NonMatedPairs));
        var (knowing, blind) = (report.Results[0], report.Results[1]);
        // Enough errors to begin with, or the test would show nothing.
        Assert.InRange(knowing.At(0).FalseNonMatchRate.Value, 0.1, 0.9);
        Assert.Equal(0, knowing.At(0).Change);
        Assert.True(knowing.At(0.1).Change < 0);
        Assert.True(knowing.At(0.1).ChangeHigh < 0);
        Assert.Equal(DiscardProtocol.Shares, knowing.Figures.Select(f => f.DiscardedShare));
        Assert.All(blind.Figures, f => Assert.Equal((0, 0, 0), (Math.Round(f.Change, 9), Math.Round(f.ChangeLow!.Value, 9), Math.Round(f.ChangeHigh!.Value, 9))));
        Assert.All(knowing.Figures, f => Assert.InRange(f.FalseNonMatchRate.Value, f.FalseNonMatchRate.Low, f.FalseNonMatchRate.High));
    }

    [Fact]
    public void The_threshold_keeps_the_false_match_rate()
    {
        var report = DiscardProtocol.Run("made", People, [Blind], Few);
        var scores = People.Samples.SelectMany((a, i) => People.Samples.Skip(i + 1).Where(b => !string.Equals(a.Subject, b.Subject, StringComparison.Ordinal)).Select(b => Dot(a, b))).ToArray();
        var allowed = (int)(scores.Length * report.FalseMatchRate);
        // The stored vectors are floats: a score on the threshold may fall to either side.
        Assert.InRange(scores.Count(s => s >= report.Threshold), allowed - 1, allowed + 1);
    }

    [Fact]
    public void A_list_gives_the_mated_pairs_and_what_was_not_measured_is_left_out()
    {
        var ids = People.Samples.Select(s => s.SampleId).ToArray();
        LabelledPair[] pairs = [new(ids[0], ids[1], true, 0, 1), new(ids[4], ids[5], true, 0, 2), new(ids[0], ids[4], false, 0, 3)];
        var list = new PairList("two", People.Samples.Select(s => new ListedSample(s.SampleId, s.Subject, s.SampleId)), pairs);
        var measured = new MeasuredQuality("one", new Dictionary<string, double>(StringComparer.Ordinal) { [ids[0]] = 1, [ids[1]] = 2, [ids[4]] = 3 });
        var report = DiscardProtocol.Run("made", People, [measured], Few, list);
        Assert.Equal((2, 1), (report.MatedPairs, report.Results[0].Curve.Pairs));
    }

    [Fact]
    public void Too_few_non_mated_pairs_are_refused()
    {
        var small = new SampleSet(Make(10, _ => 2, 8, 1, 1));
        var refusal = Assert.Throws<SemblanceException>(() => DiscardProtocol.Run("small", small, [new("q", small.Samples.ToDictionary(s => s.SampleId, _ => 1.0, StringComparer.Ordinal))], Few));
        Assert.Equal(ErrorCode.InputListInvalid, refusal.Code);
        Assert.Contains("180 non-mated", refusal.What, StringComparison.Ordinal);
        Assert.Throws<SemblanceException>(() => DiscardProtocol.Run("made", People, [new("none", new Dictionary<string, double>(StringComparer.Ordinal))], Few));
    }

    [Fact]
    public void Json_has_the_documented_keys_and_the_same_seed_gives_the_same_text()
    {
        var text = DiscardProtocol.Run("made", People, [Knowing], Few).ToJson();
        Assert.Equal(text, DiscardProtocol.Run("made", People, [Knowing], Few).ToJson(), StringComparer.Ordinal);
        using var json = JsonDocument.Parse(text);
        var measure = json.RootElement.GetProperty("measures")[0];
        Assert.Equal(["0", "0.05", "0.1", "0.2", "0.3"], measure.GetProperty("fnmr_at_discard").EnumerateObject().Select(p => p.Name), StringComparer.Ordinal);
        Assert.Equal(2, measure.GetProperty("change_at_discard_interval").GetProperty("0.1").GetArrayLength());
        foreach (var key in (string[])["fmr", "threshold", "mated_pairs", "non_mated_pairs", "failures_to_enrol", "seed", "resamples"])
            Assert.True(json.RootElement.TryGetProperty(key, out _), key);
    }

    [Fact]
    public void Without_resamples_a_change_has_no_interval()
    {
        var report = DiscardProtocol.Run("made", People, [Knowing], new DiscardOptions { Resamples = 0 });
        Assert.Null(report.Results[0].At(0.1).ChangeLow);
        Assert.Contains("null", report.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_false_match_rate_out_of_range_is_refused() =>
        Assert.Equal(ErrorCode.OptionOutOfRange, Assert.Throws<SemblanceException>(() => DiscardProtocol.Run("made", People, [Blind], new DiscardOptions { FalseMatchRate = 0.5 })).Code);
}

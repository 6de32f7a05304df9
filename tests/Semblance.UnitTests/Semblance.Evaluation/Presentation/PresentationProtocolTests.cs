using System.Text.Json;
using Semblance.Errors;
using Semblance.Evaluation.Presentation;
using static Semblance.UnitTests.Evaluation.Presentation.MadePresentations;

namespace Semblance.UnitTests.Evaluation.Presentation;

/// <summary>The protocol, its report (<c>PresentationReport</c>, <c>PresentationJson</c>) and <c>NonResponse</c>.</summary>
public sealed class PresentationProtocolTests
{
    private static readonly ScoredPresentation[] Some =
        [BonaFide(0.9, "a"), BonaFide(0.4, "b", isTooTight: true), BonaFide(null, "b"), Attack(0.1, group: "a"), Attack(0.8, group: "b", isTooTight: true), Attack(0.2, group: "c")];

    [Fact]
    public void A_given_threshold_is_reported_at()
    {
        PresentationReport report = PresentationProtocol.Run("made", Some, new PresentationOptions { Threshold = 0.5, Resamples = 100 });
        Assert.Equal((0.5, 1 / 3.0, 0.5), (report.Figures.Threshold, report.Figures.AttackClassificationErrorRate.Value, report.Figures.BonaFideClassificationErrorRate.Value));
        Assert.True(report.IsTunedElsewhere);
        Assert.Null(report.ThresholdInterval);
        Assert.Equal((0, 0), (report.Answered!.AttackClassificationErrorRate.Value, report.Answered.BonaFideClassificationErrorRate.Value));
        Assert.Equal(new NonResponse(3, 0, 1), report.AttackNonResponse);
        Assert.Equal((new NonResponse(3, 1, 1), 2 / 3.0, 0), (report.BonaFideNonResponse, report.BonaFideNonResponse.Rate, new NonResponse(0, 0, 0).Rate));
    }

    [Fact]
    public void A_threshold_is_chosen_on_the_tuning_presentations_and_never_on_those_reported()
    {
        ScoredPresentation[] tuning = [.. Enumerable.Range(1, 20).Select(i => BonaFide(i / 20.0, $"t{i}")), Attack(0.3, group: "t1")];
        var report = PresentationProtocol.Run("made", Some, new PresentationOptions { BonaFideClassificationErrorRate = 0.1, Resamples = 100 }, tuning);
        Assert.Equal(0.15, report.Figures.Threshold, 1e-12);
        Assert.True(report.IsTunedElsewhere);
        Assert.InRange(0.15, report.ThresholdInterval!.Value.Low, report.ThresholdInterval.Value.High);
        Assert.Equal([0.05, 0.1, 0.15], report.AtLevels.Select(static level => Math.Round(level.Figures.Threshold, 9)));
        var flattering = PresentationProtocol.Run("made", Some, new PresentationOptions { Resamples = 100 });
        Assert.False(flattering.IsTunedElsewhere);
    }

    [Fact]
    public void Without_a_face_of_either_kind_it_is_refused()
    {
        var refusal = Assert.Throws<SemblanceException>(() => PresentationProtocol.Run("made", [BonaFide(0.4), Attack(null)], new PresentationOptions()));
        Assert.Equal(ErrorCode.InputListInvalid, refusal.Code);
        Assert.Equal(ErrorCode.OptionOutOfRange, Assert.Throws<SemblanceException>(() => PresentationProtocol.Run("made", Some, new PresentationOptions { Threshold = 2 })).Code);
    }

    [Fact]
    public void The_json_has_rates_with_intervals_and_species()
    {
        var json = JsonDocument.Parse(PresentationProtocol.Run("made", [.. Some, Attack(0.7, "mask", "d")], new PresentationOptions { Threshold = 0.5, Resamples = 100 }).ToJson()).RootElement;
        Assert.Equal(("mask", 1, 0.5), (json.GetProperty("worst_species").GetString()!, json.GetProperty("apcer").GetDouble(), json.GetProperty("threshold").GetDouble()));
        Assert.Equal(1 / 3.0, json.GetProperty("species").GetProperty("print").GetProperty("apcer").GetDouble(), 1e-12);
        Assert.All(["apcer_interval", "apcer_group_interval", "bpcer_interval", "bpcer_group_interval", "eer_group_interval"], key => Assert.Equal(2, json.GetProperty(key).GetArrayLength()));
        Assert.Equal(JsonValueKind.Null, json.GetProperty("threshold_interval").ValueKind);
        Assert.Equal(3, json.GetProperty("at_bpcer").GetArrayLength());
        Assert.Equal(1, json.GetProperty("bona_fide_non_response").GetProperty("no_face").GetInt32());
    }

    [Fact]
    public void A_figure_that_is_not_there_is_written_as_null()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            PresentationJson.Object(json, "answered", null);
            PresentationJson.Rate(json, "apcer", PadRate.Of([(true, 0), (false, 1)], new PresentationOptions { Resamples = 100 }));
            json.WriteEndObject();
        }

        var read = JsonDocument.Parse(buffer.ToArray()).RootElement;
        Assert.Equal(JsonValueKind.Null, read.GetProperty("answered").ValueKind);
        Assert.Equal((0.5, 1, 2, 2), (read.GetProperty("apcer").GetDouble(), read.GetProperty("apcer_errors").GetInt32(), read.GetProperty("apcer_trials").GetInt32(), read.GetProperty("apcer_groups").GetInt32()));
    }

    [Fact]
    public void The_same_seed_gives_the_same_report() => Assert.Equal(
        PresentationProtocol.Run("made", Some, new PresentationOptions { Resamples = 100 }).ToJson(), PresentationProtocol.Run("made", Some, new PresentationOptions { Resamples = 100 }).ToJson());
}

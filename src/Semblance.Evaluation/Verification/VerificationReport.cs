using System.Text.Json;
using Semblance.Comparison;
using Semblance.Evaluation.Rates;
using Semblance.Evaluation.Reports;

namespace Semblance.Evaluation.Verification;

/// <summary>What a one-to-one evaluation found.</summary>
/// <remarks>Immutable.</remarks>
public sealed record VerificationReport
{
    /// <summary>The list or data set.</summary>
    public required string Name { get; init; }

    /// <summary>People in the pairs.</summary>
    public required int Subjects { get; init; }

    /// <summary>Samples in the pairs.</summary>
    public required int Samples { get; init; }

    /// <summary>Of these, samples without a template.</summary>
    public required int FailuresToEnrol { get; init; }

    /// <summary>Pairs of one person, those with a failure included.</summary>
    public required long MatedPairs { get; init; }

    /// <summary>Pairs of two people, those with a failure included.</summary>
    public required long NonMatedPairs { get; init; }

    /// <summary>Pairs that have no score, because a sample failed.</summary>
    public required long FailedPairs { get; init; }

    /// <summary>All pairs.</summary>
    public long Pairs => MatedPairs + NonMatedPairs;

    /// <summary>The share of right decisions.</summary>
    public required AccuracyResult Accuracy { get; init; }

    /// <summary>Equal error rate with its interval.</summary>
    public required RateEstimate EqualErrorRate { get; init; }

    /// <summary>True accept rates, the largest FMR first; only those that the number of non-mated pairs supports.</summary>
    public required IReadOnlyList<TrueAcceptRate> TrueAcceptRates { get; init; }

    /// <summary>The DET curve.</summary>
    public required DetCurve Det { get; init; }

    /// <summary>The seed of folds and resamples.</summary>
    public required long Seed { get; init; }

    /// <summary>Resamples of people behind the intervals.</summary>
    public required int Resamples { get; init; }

    /// <summary>The figures as a JSON object with stable snake_case keys.</summary>
    /// <returns>Indented JSON.</returns>
    public string ToJson() => ReportJson.Write(WriteTo);

    /// <summary>Writes the object of <see cref="ToJson"/> as the next value of a larger document.</summary>
    /// <param name="json">The document.</param>
    public void WriteTo(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject();
        json.WriteString("name", Name);
        json.WriteNumber("pairs", Pairs);
        json.WriteNumber("mated_pairs", MatedPairs);
        json.WriteNumber("non_mated_pairs", NonMatedPairs);
        json.WriteNumber("subjects", Subjects);
        json.WriteNumber("samples", Samples);
        json.WriteNumber("failures_to_enrol", FailuresToEnrol);
        json.WriteNumber("failed_pairs", FailedPairs);
        WriteAccuracy(json);
        json.WriteNumber("eer", EqualErrorRate.Value);
        ReportJson.Interval(json, "eer_interval", EqualErrorRate);
        ReportJson.ByLevel(json, "tar_at_fmr", TrueAcceptRates, t => t.FalseMatchRate, t => json.WriteNumberValue(t.Rate.Value));
        ReportJson.ByLevel(json, "tar_at_fmr_interval", TrueAcceptRates, t => t.FalseMatchRate, t => ReportJson.IntervalValue(json, t.Rate));
        ReportJson.ByLevel(json, "threshold_at_fmr", TrueAcceptRates, t => t.FalseMatchRate, t => json.WriteNumberValue(t.Threshold));
        ReportJson.ByLevel(json, "tar_at_fmr_well_supported", TrueAcceptRates, t => t.FalseMatchRate, t => json.WriteBooleanValue(t.WellSupported));
        json.WriteNumber("seed", Seed);
        json.WriteNumber("resamples", Resamples);
        json.WriteEndObject();
    }

    private void WriteAccuracy(Utf8JsonWriter json)
    {
        json.WriteNumber("accuracy", Accuracy.Rate.Value);
        json.WriteNumber("accuracy_stderr", Accuracy.StandardError);
        ReportJson.Interval(json, "accuracy_interval", Accuracy.Rate);
        json.WriteBoolean("accuracy_balanced", Accuracy.Balanced);
        json.WriteString("accuracy_protocol", Accuracy.Protocol);
        if (Accuracy.SubjectDisjoint is { } disjoint)
            json.WriteBoolean("accuracy_subject_disjoint", disjoint);
        json.WriteNumber("threshold", Accuracy.Threshold);
        ReportJson.Numbers(json, "fold_thresholds", Accuracy.FoldThresholds);
    }
}

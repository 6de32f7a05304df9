using System.Globalization;
using System.Text.Json;
using Semblance.Evaluation.Reports;

namespace Semblance.Evaluation.Discard;

/// <summary>What quality measures are worth on a set of samples.</summary>
/// <remarks>Immutable.</remarks>
public sealed record DiscardReport
{
    /// <summary>The data.</summary>
    public required string Name { get; init; }

    /// <summary>The FMR whose threshold is held fixed.</summary>
    public required double FalseMatchRate { get; init; }

    /// <summary>The lowest score that keeps the FMR over all non-mated pairs.</summary>
    public required double Threshold { get; init; }

    /// <summary>People.</summary>
    public required int Subjects { get; init; }

    /// <summary>Samples.</summary>
    public required int Samples { get; init; }

    /// <summary>Of these, samples without a template.</summary>
    public required int FailuresToEnrol { get; init; }

    /// <summary>Non-mated pairs behind the threshold.</summary>
    public required long NonMatedPairs { get; init; }

    /// <summary>Mated pairs, those that no measure has a score for included.</summary>
    public required int MatedPairs { get; init; }

    /// <summary>One result for each measure, in the order given.</summary>
    public required IReadOnlyList<DiscardResult> Results { get; init; }

    /// <summary>The seed of the resamples.</summary>
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
        json.WriteNumber("fmr", FalseMatchRate);
        json.WriteNumber("threshold", Threshold);
        json.WriteNumber("subjects", Subjects);
        json.WriteNumber("samples", Samples);
        json.WriteNumber("failures_to_enrol", FailuresToEnrol);
        json.WriteNumber("non_mated_pairs", NonMatedPairs);
        json.WriteNumber("mated_pairs", MatedPairs);
        json.WriteNumber("seed", Seed);
        json.WriteNumber("resamples", Resamples);
        json.WriteStartArray("measures");
        foreach (var result in Results)
            WriteResult(json, result);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, DiscardResult result)
    {
        json.WriteStartObject();
        json.WriteString("name", result.Curve.Name);
        ByShare(json, "fnmr_at_discard", result, figure => json.WriteNumberValue(figure.FalseNonMatchRate.Value));
        ByShare(json, "fnmr_at_discard_interval", result, figure => ReportJson.IntervalValue(json, figure.FalseNonMatchRate));
        ByShare(json, "change_at_discard", result, figure => json.WriteNumberValue(figure.Change));
        ByShare(json, "change_at_discard_interval", result, figure => WriteChange(json, figure));
        json.WritePropertyName("curve");
        result.Curve.WriteTo(json);
        json.WriteEndObject();
    }

    private static void WriteChange(Utf8JsonWriter json, DiscardFigure figure)
    {
        if (figure is not { ChangeLow: { } low, ChangeHigh: { } high })
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartArray();
        json.WriteNumberValue(low);
        json.WriteNumberValue(high);
        json.WriteEndArray();
    }

    private static void ByShare(Utf8JsonWriter json, string key, DiscardResult result, Action<DiscardFigure> value)
    {
        json.WriteStartObject(key);
        foreach (var figure in result.Figures)
        {
            json.WritePropertyName(figure.DiscardedShare.ToString(CultureInfo.InvariantCulture));
            value(figure);
        }
        json.WriteEndObject();
    }
}

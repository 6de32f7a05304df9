using System.Text.Json;
using Semblance.Comparison;
using Semblance.Evaluation.Reports;

namespace Semblance.Evaluation.Presentation;

/// <summary>What presentation attack detection is worth on some pictures.</summary>
/// <remarks>Immutable.</remarks>
public sealed record PresentationReport
{
    /// <summary>The system that was measured.</summary>
    public required string Name { get; init; }

    /// <summary>Both rates at the threshold, over all presentations with a face.</summary>
    public required PadFigures Figures { get; init; }

    /// <summary>The middle 95 % of the thresholds that resamples of groups choose; <see langword="null"/> where the threshold was given.</summary>
    public required (double Low, double High)? ThresholdInterval { get; init; }

    /// <summary>True where the threshold was given or chosen on other pictures; false where it was chosen on the very pictures that are reported, which flatters.</summary>
    public required bool IsTunedElsewhere { get; init; }

    /// <summary>The same over the presentations that had room enough for a decision; <see langword="null"/> where one kind has none.</summary>
    public required PadFigures? Answered { get; init; }

    /// <summary>Attacks without an answer.</summary>
    public required NonResponse AttackNonResponse { get; init; }

    /// <summary>Bona fide presentations without an answer.</summary>
    public required NonResponse BonaFideNonResponse { get; init; }

    /// <summary>Both rates at the thresholds of <see cref="PresentationProtocol.Levels"/>.</summary>
    public required IReadOnlyList<PadFiguresAtRate> AtLevels { get; init; }

    /// <summary>The rate where both are equal, all species together, with its interval over groups.</summary>
    public required RateEstimate EqualErrorRate { get; init; }

    /// <summary>The trade of the two rates, all species together; thresholds rise.</summary>
    public required IReadOnlyList<PadPoint> Curve { get; init; }

    /// <summary>The figures as a JSON object with stable snake_case keys.</summary>
    /// <returns>Indented JSON.</returns>
    public string ToJson() => ReportJson.Write(json =>
    {
        json.WriteStartObject();
        WriteMembers(json);
        json.WriteEndObject();
    });

    /// <summary>Writes the members of <see cref="ToJson"/> into an object that the caller opens and closes.</summary>
    /// <param name="json">The document.</param>
    public void WriteMembers(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteString("name", Name);
        PresentationJson.Figures(json, Figures);
        if (ThresholdInterval is { } interval)
            ReportJson.Numbers(json, "threshold_interval", [interval.Low, interval.High]);
        else
            json.WriteNull("threshold_interval");
        json.WriteBoolean("tuned_elsewhere", IsTunedElsewhere);
        json.WriteNumber("eer", EqualErrorRate.Value);
        ReportJson.Interval(json, "eer_group_interval", EqualErrorRate);
        PresentationJson.NonResponse(json, "attack_non_response", AttackNonResponse);
        PresentationJson.NonResponse(json, "bona_fide_non_response", BonaFideNonResponse);
        PresentationJson.Object(json, "answered", Answered);
        json.WriteStartArray("at_bpcer");
        foreach (var (target, figures) in AtLevels)
        {
            json.WriteStartObject();
            json.WriteNumber("target", target);
            PresentationJson.Figures(json, figures);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        PresentationJson.Curve(json, Curve);
    }
}

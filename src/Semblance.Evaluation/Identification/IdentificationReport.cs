using System.Text.Json;
using Semblance.Evaluation.Rates;
using Semblance.Evaluation.Reports;

namespace Semblance.Evaluation.Identification;

/// <summary>What an open-set one-to-many evaluation found.</summary>
/// <remarks>Immutable. Figures are means over splits.</remarks>
public sealed record IdentificationReport
{
    /// <summary>The data set.</summary>
    public required string Name { get; init; }

    /// <summary>People in the data set.</summary>
    public required int Subjects { get; init; }

    /// <summary>Of these, enrolled in each split: the gallery's size in subjects.</summary>
    public required int EnrolledSubjects { get; init; }

    /// <summary>Samples in the data set.</summary>
    public required int Samples { get; init; }

    /// <summary>Of these, samples without a template.</summary>
    public required int FailuresToEnrol { get; init; }

    /// <summary>Probes in all splits together, mated and non-mated, failures included.</summary>
    public required int Probes { get; init; }

    /// <summary>Of these, probes of enrolled subjects.</summary>
    public required int MatedProbes { get; init; }

    /// <summary>Of these, probes of people who are not enrolled.</summary>
    public required int NonMatedProbes { get; init; }

    /// <summary>Share of mated probes whose mate is first among all enrolled, without a threshold.</summary>
    public required SplitFigure RankOne { get; init; }

    /// <summary>Share of mated probes whose mate is among the first r, for r from 1 to 10 (cumulative match characteristic).</summary>
    public required IReadOnlyList<double> CumulativeMatch { get; init; }

    /// <summary>FNIR at each FPIR that the non-mated probes support, the largest first.</summary>
    public required IReadOnlyList<MissRate> MissRates { get; init; }

    /// <summary>FNIR over FPIR, the probes of all splits together.</summary>
    public required DetCurve Det { get; init; }

    /// <summary>How the run was made.</summary>
    public required IdentificationOptions Options { get; init; }

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
        json.WriteNumber("subjects", Subjects);
        json.WriteNumber("enrolled_subjects", EnrolledSubjects);
        json.WriteNumber("samples", Samples);
        json.WriteNumber("failures_to_enrol", FailuresToEnrol);
        json.WriteNumber("probes", Probes);
        json.WriteNumber("mated_probes", MatedProbes);
        json.WriteNumber("non_mated_probes", NonMatedProbes);
        json.WriteNumber("rank1", RankOne.Mean);
        json.WriteNumber("rank1_sd", RankOne.Deviation);
        ReportJson.Numbers(json, "cmc", CumulativeMatch);
        ReportJson.ByLevel(json, "fnir_at_fpir", MissRates, m => m.FalsePositiveIdentificationRate, m => json.WriteNumberValue(m.FalseNegativeIdentificationRate.Mean));
        ReportJson.ByLevel(json, "fnir_at_fpir_sd", MissRates, m => m.FalsePositiveIdentificationRate, m => json.WriteNumberValue(m.FalseNegativeIdentificationRate.Deviation));
        ReportJson.ByLevel(json, "threshold_at_fpir", MissRates, m => m.FalsePositiveIdentificationRate, m => json.WriteNumberValue(m.Threshold.Mean));
        json.WriteNumber("references", Options.References);
        json.WriteNumber("non_mated_share", Options.NonMatedShare);
        json.WriteNumber("splits", Options.Splits);
        json.WriteNumber("seed", Options.Seed);
        json.WriteString("fusion", FusionKey(Options.Fusion));
        json.WriteEndObject();
    }

    private static string FusionKey(ReferenceFusion fusion) => fusion switch
    {
        ReferenceFusion.BestOf => "best_of",
        ReferenceFusion.MeanOfTopTwo => "mean_of_top_two",
        ReferenceFusion.QualityWeightedTemplate => "quality_weighted_template",
        _ => "average_template",
    };
}

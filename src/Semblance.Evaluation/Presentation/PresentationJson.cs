using System.Text.Json;
using Semblance.Evaluation.Reports;

namespace Semblance.Evaluation.Presentation;

/// <summary>The parts of a report on presentation attack detection as JSON.</summary>
internal static class PresentationJson
{
    public static void Figures(Utf8JsonWriter json, PadFigures figures)
    {
        json.WriteNumber("threshold", figures.Threshold);
        Rate(json, "apcer", figures.AttackClassificationErrorRate);
        json.WriteString("worst_species", figures.Species[0].Species.Name);
        Rate(json, "bpcer", figures.BonaFideClassificationErrorRate);
        json.WriteStartObject("species");
        foreach (var (species, rate) in figures.Species)
        {
            json.WriteStartObject(species.Name);
            Rate(json, "apcer", rate);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    public static void Object(Utf8JsonWriter json, string key, PadFigures? figures)
    {
        if (figures is null)
        {
            json.WriteNull(key);
            return;
        }

        json.WriteStartObject(key);
        Figures(json, figures);
        json.WriteEndObject();
    }

    /// <summary>A rate as <c>key</c>, <c>key_interval</c> (exact), <c>key_group_interval</c>, and the counts behind it.</summary>
    public static void Rate(Utf8JsonWriter json, string key, PadRate rate)
    {
        json.WriteNumber(key, rate.Value);
        ReportJson.Interval(json, key + "_interval", rate.Exact);
        ReportJson.Interval(json, key + "_group_interval", rate.ByGroup);
        json.WriteNumber(key + "_errors", rate.Errors);
        json.WriteNumber(key + "_trials", rate.Trials);
        json.WriteNumber(key + "_groups", rate.Groups);
    }

    public static void NonResponse(Utf8JsonWriter json, string key, NonResponse response)
    {
        json.WriteStartObject(key);
        json.WriteNumber("presentations", response.Presentations);
        json.WriteNumber("no_face", response.NoFace);
        json.WriteNumber("too_tight", response.TooTight);
        json.WriteNumber("rate", response.Rate);
        json.WriteEndObject();
    }

    /// <summary>Rows of threshold, APCER, BPCER.</summary>
    public static void Curve(Utf8JsonWriter json, IReadOnlyList<PadPoint> curve)
    {
        json.WriteStartArray("det");
        foreach (var point in curve)
        {
            json.WriteStartArray();
            json.WriteNumberValue(point.Threshold);
            json.WriteNumberValue(point.AttackRate);
            json.WriteNumberValue(point.BonaFideRate);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}

using System.Buffers;
using System.Text.Json;
using Semblance.Models;

namespace Semblance.Comparison;

/// <summary>The JSON form of a calibration, version 1. Keys never change their meaning; a new meaning is a new version.</summary>
internal static class CalibrationJson
{
    private const string Format = "semblance-calibration";
    private const int Version = 1;

    public static byte[] Write(Calibration calibration)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteNumber("version", Version);
            json.WriteStartObject("model");
            json.WriteString("digest", calibration.Model.Digest);
            json.WriteBoolean("mirrored", calibration.Model.Mirrored);
            json.WriteEndObject();
            json.WriteNumber("confidence", Calibration.Confidence);
            WriteSource(json, calibration.Source);
            json.WriteStartArray("points");
            foreach (var point in calibration.Points)
                WritePoint(json, point);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    public static Calibration Read(ReadOnlyMemory<byte> utf8)
    {
        using var document = Parse(utf8);
        var root = new CalibrationField("", document.RootElement);
        root.RequireText("format", Format);
        if (root.Integer("version") != Version)
            throw CalibrationRules.Refusal("version", "is not 1, the version that this build reads");
        if (Math.Abs(root.Number("confidence") - Calibration.Confidence) > 1e-9)
            throw CalibrationRules.Refusal("confidence", "is not 0.95");
        return new Calibration(ReadModel(root.Object("model")), ReadSource(root.Object("source")), [.. root.Rows("points").Select(ReadPoint)]);
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            return JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = 8 });
        }
        catch (JsonException cause)
        {
            throw CalibrationRules.Refusal("(root)", "is not JSON", cause);
        }
    }

    private static void WriteSource(Utf8JsonWriter json, CalibrationSource source)
    {
        json.WriteStartObject("source");
        json.WriteString("name", source.Name);
        json.WriteString("population", source.Population);
        json.WriteString("date", source.Date);
        json.WriteString("protocol", source.Protocol);
        json.WriteNumber("people", source.People);
        json.WriteNumber("samples", source.Samples);
        json.WriteNumber("failures_to_enrol", source.FailuresToEnrol);
        json.WriteNumber("mated_pairs", source.MatedPairs);
        json.WriteNumber("non_mated_pairs", source.NonMatedPairs);
        json.WriteNumber("effective_non_mated_pairs", source.EffectiveNonMatedPairs);
        json.WriteEndObject();
    }

    private static void WritePoint(Utf8JsonWriter json, CalibrationPoint point)
    {
        json.WriteStartObject();
        json.WriteNumber("score", point.Score);
        json.WriteNumber("fmr", point.FalseMatchRate.Value);
        json.WriteNumber("fmr_low", point.FalseMatchRate.Low);
        json.WriteNumber("fmr_high", point.FalseMatchRate.High);
        if (point.FalseNonMatchRate is { } fnmr)
        {
            json.WriteNumber("fnmr", fnmr.Value);
            json.WriteNumber("fnmr_low", fnmr.Low);
            json.WriteNumber("fnmr_high", fnmr.High);
        }
        json.WriteEndObject();
    }

    private static ModelIdentity ReadModel(CalibrationField field)
    {
        try
        {
            return ModelIdentity.FromSha256(field.Text("digest"), field.Flag("mirrored"));
        }
        catch (FormatException)
        {
            throw CalibrationRules.Refusal("model.digest", "has not 32 hexadecimal digits");
        }
    }

    private static CalibrationSource ReadSource(CalibrationField field) => new()
    {
        Name = field.Text("name"),
        Population = field.Has("population") ? field.Text("population") : CalibrationSource.GeneralPopulation,
        Date = field.Text("date"),
        Protocol = field.Text("protocol"),
        People = checked((int)Math.Min(int.MaxValue, field.Integer("people"))),
        Samples = checked((int)Math.Min(int.MaxValue, field.Integer("samples"))),
        FailuresToEnrol = checked((int)Math.Min(int.MaxValue, field.Integer("failures_to_enrol"))),
        MatedPairs = field.Integer("mated_pairs"),
        NonMatedPairs = field.Integer("non_mated_pairs"),
        EffectiveNonMatedPairs = field.Number("effective_non_mated_pairs"),
    };

    private static CalibrationPoint ReadPoint(CalibrationField field) => new(
        field.Number("score"),
        field.Rate("fmr"),
        field.Has("fnmr") ? field.Rate("fnmr") : null);
}

using System.Buffers;
using System.Text;
using System.Text.Json;
using Semblance.Comparison;
using Semblance.Evaluation.Rates;

namespace Semblance.Evaluation.Reports;

/// <summary>The few shapes that all reports are written with.</summary>
internal static class ReportJson
{
    public static string Write(Action<Utf8JsonWriter> value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
            value(json);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static void Interval(Utf8JsonWriter json, string key, RateEstimate rate)
    {
        json.WritePropertyName(key);
        IntervalValue(json, rate);
    }

    public static void IntervalValue(Utf8JsonWriter json, RateEstimate rate)
    {
        json.WriteStartArray();
        json.WriteNumberValue(rate.Low);
        json.WriteNumberValue(rate.High);
        json.WriteEndArray();
    }

    public static void Numbers(Utf8JsonWriter json, string key, IEnumerable<double> numbers)
    {
        json.WriteStartArray(key);
        foreach (var number in numbers)
            json.WriteNumberValue(number);
        json.WriteEndArray();
    }

    public static void ByLevel<T>(Utf8JsonWriter json, string key, IEnumerable<T> rows, Func<T, double> level, Action<T> value)
    {
        json.WriteStartObject(key);
        foreach (var row in rows)
        {
            json.WritePropertyName(RateLevels.Key(level(row)));
            value(row);
        }
        json.WriteEndObject();
    }
}

using System.Text.Json;

namespace Semblance.Comparison;

/// <summary>One object of the JSON form that knows its own path, so that a refusal can name the field.</summary>
internal readonly struct CalibrationField(string path, JsonElement element)
{
    public bool Has(string name) => Find(name) is { ValueKind: not JsonValueKind.Null };

    public string Text(string name) => Find(name) is { ValueKind: JsonValueKind.String } found
        ? found.GetString()!
        : throw CalibrationRules.Refusal(PathOf(name), "is missing or no text");

    public void RequireText(string name, string expected)
    {
        if (!string.Equals(Text(name), expected, StringComparison.Ordinal))
            throw CalibrationRules.Refusal(PathOf(name), $"is not \"{expected}\"");
    }

    public bool Flag(string name) => Find(name) switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => throw CalibrationRules.Refusal(PathOf(name), "is missing or neither true nor false"),
    };

    public double Number(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Number } found && found.TryGetDouble(out var number) && double.IsFinite(number)
            ? number
            : throw CalibrationRules.Refusal(PathOf(name), "is missing or no number");

    public long Integer(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Number } found && found.TryGetInt64(out var number) && number >= 0
            ? number
            : throw CalibrationRules.Refusal(PathOf(name), "is missing or no whole number of 0 or more");

    public RateEstimate Rate(string name)
    {
        var (value, low, high) = (Number(name), Number(name + "_low"), Number(name + "_high"));
        if (!(low >= 0 && low <= value && value <= high && high <= 1))
            throw CalibrationRules.Refusal(PathOf(name), "and its interval are not in order within 0..1");
        return new RateEstimate(value, low, high);
    }

    public CalibrationField Object(string name) => Find(name) is { ValueKind: JsonValueKind.Object } found
        ? new CalibrationField(PathOf(name), found)
        : throw CalibrationRules.Refusal(PathOf(name), "is missing or no object");

    public IEnumerable<CalibrationField> Rows(string name)
    {
        if (Find(name) is not { ValueKind: JsonValueKind.Array } found)
            throw CalibrationRules.Refusal(PathOf(name), "is missing or no list");
        var parent = PathOf(name);
        return found.EnumerateArray().Select((row, k) => row.ValueKind == JsonValueKind.Object
            ? new CalibrationField($"{parent}[{k}]", row)
            : throw CalibrationRules.Refusal($"{parent}[{k}]", "is no object"));
    }

    private JsonElement? Find(string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var found) ? found : null;

    private string PathOf(string name) => path.Length == 0 ? name : $"{path}.{name}";
}

using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Semblance.Vault.Sealing.Receipts;

/// <summary>
/// JSON in the one form that RFC 8785 gives it, so that it can be signed: members in the order of their names' UTF-16 units, no white space, the shortest escapes.
/// Only texts, whole numbers, truth values, arrays and objects: without fractions and null nothing is left to interpretation.
/// </summary>
public static class CanonicalJson
{
    /// <summary>Whole numbers beyond this lose digits in other readers of JSON.</summary>
    public const long MostInteger = 9007199254740991;

    private const int Deepest = 32;

    /// <summary>Writes a value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>UTF-8.</returns>
    /// <exception cref="FormatException">Null, a fraction, a whole number beyond <see cref="MostInteger"/>, half of a surrogate pair, or more than 32 levels.</exception>
    public static byte[] Write(JsonNode value)
    {
        var text = new StringBuilder();
        Put(text, value, 0);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Reads a value that is in canonical form to the last byte.</summary>
    /// <param name="bytes">UTF-8.</param>
    /// <returns>The value; nothing where it is no JSON, or JSON in another form.</returns>
    public static JsonNode? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var value = JsonNode.Parse(bytes, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = Deepest });
            return value is not null && Write(value).AsSpan().SequenceEqual(bytes) ? value : null;
        }
        catch (Exception failure) when (failure is JsonException or FormatException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    private static void Put(StringBuilder text, JsonNode? value, int depth)
    {
        if (depth > Deepest)
            throw new FormatException("Canonical JSON has at most 32 levels here.");
        switch (value?.GetValueKind())
        {
            case JsonValueKind.Object:
                PutAll(text, '{', '}', value.AsObject().OrderBy(member => member.Key, StringComparer.Ordinal), member => PutMember(text, member.Key, member.Value, depth));
                break;
            case JsonValueKind.Array:
                PutAll(text, '[', ']', value.AsArray(), item => Put(text, item, depth + 1));
                break;
            case JsonValueKind.String:
                PutText(text, value.GetValue<string>());
                break;
            case JsonValueKind.Number:
                text.Append(Integer(value).ToString(CultureInfo.InvariantCulture));
                break;
            case JsonValueKind.True or JsonValueKind.False:
                text.Append(value.GetValue<bool>() ? "true" : "false");
                break;
            default:
                throw new FormatException("Canonical JSON has no null here.");
        }
    }

    private static void PutAll<T>(StringBuilder text, char open, char close, IEnumerable<T> items, Action<T> put)
    {
        text.Append(open);
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst)
                text.Append(',');
            isFirst = false;
            put(item);
        }

        text.Append(close);
    }

    private static void PutMember(StringBuilder text, string name, JsonNode? value, int depth)
    {
        PutText(text, name);
        text.Append(':');
        Put(text, value, depth + 1);
    }

    private static long Integer(JsonNode value)
    {
        // What was parsed keeps its digits; what was made in code has a type.
        if (!long.TryParse(value.ToJsonString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || Math.Abs(number) > MostInteger)
            throw new FormatException($"Canonical JSON has whole numbers up to {MostInteger} here.");
        return number;
    }

    private static void PutText(StringBuilder text, string value)
    {
        text.Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsSurrogate(value[i]) && !(i + 1 < value.Length && char.IsSurrogatePair(value[i], value[i + 1])))
                throw new FormatException("Half of a surrogate pair is no text.");
            if (char.IsHighSurrogate(value[i]))
                text.Append(value[i++]).Append(value[i]);
            else
                PutUnit(text, value[i]);
        }

        text.Append('"');
    }

    private static void PutUnit(StringBuilder text, char unit) => _ = unit switch
    {
        '"' => text.Append("\\\""),
        '\\' => text.Append("\\\\"),
        '\b' => text.Append("\\b"),
        '\t' => text.Append("\\t"),
        '\n' => text.Append("\\n"),
        '\f' => text.Append("\\f"),
        '\r' => text.Append("\\r"),
        < ' ' => text.Append("\\u").Append(((int)unit).ToString("x4", CultureInfo.InvariantCulture)),
        _ => text.Append(unit),
    };
}

using System.Globalization;

namespace Semblance.Client.Calls;

/// <summary>Addresses of the native API.</summary>
internal static class Route
{
    /// <summary>A path, each part of it escaped.</summary>
    public static string Of(params IEnumerable<string> parts) => "v1/" + string.Join('/', parts.Select(Uri.EscapeDataString));

    /// <summary>A path with what is said in the query; what is <see langword="null"/> is left out.</summary>
    public static string With(string path, params IEnumerable<(string Name, object? Value)> query)
    {
        var said = query.Where(static one => one.Value is not null).Select(static one => $"{one.Name}={Uri.EscapeDataString(Text(one.Value!))}");
        return string.Join('?', [path, .. new[] { string.Join('&', said) }.Where(static all => all.Length > 0)]);
    }

    /// <summary>A value as the server reads it.</summary>
    public static string Text(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };
}

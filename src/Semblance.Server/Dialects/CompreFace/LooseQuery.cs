using System.Globalization;

namespace Semblance.Server.Dialects.CompreFace;

/// <summary>
/// The options behind the question mark. CompreFace's own client for JavaScript joins them with another question mark where it names no limit, so a value that goes on with <c>?name=</c> of an option is cut there:
/// for the names of options alone, so that subjects may be called as they like.
/// </summary>
internal sealed class LooseQuery
{
    private static readonly string[] Known = ["limit", "det_prob_threshold", "prediction_count", "face_plugins", "status", "detect_faces"];

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    private LooseQuery()
    {
    }

    /// <summary>Whether something had to be forgiven.</summary>
    public bool IsMended { get; private set; }

    /// <summary>The names that were sent.</summary>
    public IReadOnlyCollection<string> Names => _values.Keys;

    /// <summary>Reads a query as it was sent.</summary>
    /// <param name="raw">With its question mark, still encoded.</param>
    public static LooseQuery Read(string raw)
    {
        var query = new LooseQuery();
        foreach (var part in raw.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
            query.Add(part);
        return query;
    }

    /// <summary>A value; <see langword="null"/> where there is none.</summary>
    public string? Text(string name) => _values.GetValueOrDefault(name);

    /// <summary>A whole number.</summary>
    /// <exception cref="Answers.RefusedException">It is none, or below the least.</exception>
    public int Whole(string name, int usual, int least) => Text(name) is not { Length: > 0 } text ? usual
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least ? number
        : throw CompreFaceError.Of(CompreFaceError.Invalid, FormattableString.Invariant($"{name} should be equal or greater than {least}"));

    /// <summary>A share, 0 to 1.</summary>
    /// <exception cref="Answers.RefusedException">It is none.</exception>
    public double Share(string name) => Text(name) is not { Length: > 0 } text ? 0
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 1 ? number
        : throw CompreFaceError.Of(CompreFaceError.Invalid, $"{name} should be between 0.0 and 1.0");

    /// <summary>Whether something was asked for.</summary>
    public bool Flag(string name) => string.Equals(Text(name), "true", StringComparison.OrdinalIgnoreCase);

    private void Add(string part)
    {
        var cut = part.IndexOf('=', StringComparison.Ordinal);
        if (cut < 0)
            return;
        var (name, value) = (Plain(part[..cut]), part[(cut + 1)..]);
        var next = Known.Select(known => value.IndexOf($"?{known}=", StringComparison.Ordinal)).Where(at => at >= 0).DefaultIfEmpty(-1).Min();
        _values.TryAdd(name, Plain(next < 0 ? value : value[..next]));
        if (next < 0)
            return;
        IsMended = true;
        Add(value[(next + 1)..]);
    }

    private static string Plain(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}

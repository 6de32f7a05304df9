namespace Semblance.IntegrationTests.Downloads;

/// <summary>What a server was asked.</summary>
/// <param name="Path">The path of the address.</param>
/// <param name="Headers">The headers, their names in lower case.</param>
internal sealed record Question(string Path, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>The value of the header Range, or <see langword="null"/>.</summary>
    public string? Range => Headers.GetValueOrDefault("range");

    /// <summary>The first byte that is asked for.</summary>
    public int From => Range is { } range ? int.Parse(range["bytes=".Length..^1], System.Globalization.CultureInfo.InvariantCulture) : 0;
}

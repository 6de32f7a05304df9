using System.Globalization;

namespace Semblance.IntegrationTests.Downloads;

/// <summary>What a server answers.</summary>
/// <param name="Status">Status code and words.</param>
/// <param name="Headers">Lines of the head.</param>
/// <param name="Body">What follows it.</param>
internal sealed record Answer(string Status, IReadOnlyList<string> Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>After so many bytes of the body the connection is cut; <see langword="null"/> for never.</summary>
    public int? CutAfter { get; init; }

    /// <summary>A whole file.</summary>
    public static Answer Whole(byte[] file, params string[] headers) => new("200 OK", [Length(file.Length), .. headers], file);

    /// <summary>A whole file whose length is not told beforehand.</summary>
    public static Answer WithoutLength(byte[] file) => new("200 OK", [], file);

    /// <summary>A file from a place on, as it was asked for.</summary>
    public static Answer Rest(byte[] file, int from, params string[] headers) => new(
        "206 Partial Content",
        [Length(file.Length - from), string.Create(CultureInfo.InvariantCulture, $"Content-Range: bytes {from}-{file.Length - 1}/{file.Length}"), .. headers],
        file.AsMemory(from));

    /// <summary>Ask there.</summary>
    public static Answer Elsewhere(string address) => new("302 Found", [Length(0), "Location: " + address], default);

    /// <summary>Nothing but a status.</summary>
    public static Answer Only(string status) => new(status, [Length(0)], default);

    private static string Length(int bytes) => string.Create(CultureInfo.InvariantCulture, $"Content-Length: {bytes}");
}

using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Semblance.Benchmarks.Server;

/// <summary>What was measured of a server under load. Times in milliseconds, memory in MiB.</summary>
internal sealed record LoadReport
{
    public static JsonSerializerOptions Wire { get; } = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, DictionaryKeyPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true };

    public required int Rows { get; init; }

    public required int Cores { get; init; }

    public required int Clients { get; init; }

    /// <summary>One client alone, so that nothing waits for anything.</summary>
    public required Latencies Alone { get; init; }

    /// <summary>Where the time of the one client's mean search goes.</summary>
    public required IReadOnlyDictionary<string, double> Shares { get; init; }

    /// <summary>The closed loop.</summary>
    public required Latencies Normal { get; init; }

    public required double RequestsPerSecond { get; init; }

    public required int Errors { get; init; }

    /// <summary>Processor time of the server for each answer of the closed loop, and of its children.</summary>
    public required double ServerProcessor { get; init; }

    public required double ChildProcessor { get; init; }

    /// <summary>Time in the stages behind decoding for each answer of the closed loop: on the wall, so that it holds what threads waited for a core.</summary>
    public required double InferenceWall { get; init; }

    public required OverloadReport Overload { get; init; }

    public required double WarmServerMiB { get; init; }

    public required double WarmChildMiB { get; init; }

    public required double EndServerMiB { get; init; }

    public required double EndChildMiB { get; init; }

    /// <summary>The machine's load (1 minute) at the start, after the closed loop and after the overload.</summary>
    public required IReadOnlyList<string> Load { get; init; }

    public static string LoadNow() => File.ReadAllText("/proc/loadavg").Split(' ')[0];

    public string ToJson() => JsonSerializer.Serialize(this, Wire);

    public override string ToString()
    {
        var text = new StringBuilder();
        Line(text, FormattableString.Invariant($"gallery, cores, clients"), FormattableString.Invariant($"{Rows:N0}, {Cores}, {Clients}"));
        Line(text, "one client: mean, p50, p95, p99", Times(Alone));
        foreach (var (what, share) in Shares)
            Line(text, "   of its mean: " + what, FormattableString.Invariant($"{share * Alone.Mean:F1} ms = {share * 100:F1} %"));
        Line(text, "closed loop: requests/s, errors", FormattableString.Invariant($"{RequestsPerSecond:F1}, {Errors}"));
        Line(text, "closed loop: mean, p50, p95, p99", Times(Normal));
        Line(text, "processor an answer: server, children; stages on the wall", FormattableString.Invariant($"{ServerProcessor:F1} ms, {ChildProcessor:F1} ms; {InferenceWall:F1} ms"));
        Overload.Write((what, figure) => Line(text, what, figure), Normal);
        Line(text, "memory after warm-up: server, children", FormattableString.Invariant($"{WarmServerMiB:F0} MiB, {WarmChildMiB:F0} MiB"));
        Line(text, "memory at the end: server, children", FormattableString.Invariant($"{EndServerMiB:F0} MiB, {EndChildMiB:F0} MiB"));
        Line(text, "load of the machine: start, after closed loop, end", string.Join(", ", Load));
        return text.ToString();
    }

    internal static string Times(Latencies of) => FormattableString.Invariant($"{of.Mean:F0}, {of.P50:F0}, {of.P95:F0}, {of.P99:F0} ms ({of.Count} answers)");

    private static void Line(StringBuilder text, string what, string figure) => text.AppendLine(CultureInfo.InvariantCulture, $"{what,-60} {figure}");
}

using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Semblance.Benchmarks.Server;

/// <summary>What was measured of a server under load, as far as it came. Times in milliseconds, memory in MiB.</summary>
internal sealed record LoadReport
{
    public static JsonSerializerOptions Wire { get; } = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, DictionaryKeyPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true };

    public required int Rows { get; init; }

    public required int Cores { get; init; }

    public required int Clients { get; init; }

    /// <summary>One client alone, so that nothing waits for anything.</summary>
    public Latencies? Alone { get; init; }

    /// <summary>Where the one client's mean search spends its time on the wall.</summary>
    public IReadOnlyDictionary<string, double> Wall { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);

    /// <summary>The closed loop.</summary>
    public Latencies? Normal { get; init; }

    public double RequestsPerSecond { get; init; }

    public int Errors { get; init; }

    /// <summary>Where the processor's time goes in the closed loop, for each answer; the measuring program's own is not in it.</summary>
    public IReadOnlyDictionary<string, double> Processor { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);

    public OverloadReport? Overload { get; init; }

    public double WarmServerMiB { get; init; }

    public double WarmChildMiB { get; init; }

    public double EndServerMiB { get; init; }

    public double EndChildMiB { get; init; }

    /// <summary>The machine's load (1 minute) at the start and after each part.</summary>
    public IReadOnlyList<string> Load { get; init; } = [];

    /// <summary>Why it is not whole; <see langword="null"/> where it is.</summary>
    public string? CutShort { get; init; }

    public static string LoadNow() => File.ReadAllText("/proc/loadavg").Split(' ')[0];

    public string ToJson() => JsonSerializer.Serialize(this, Wire);

    public override string ToString()
    {
        var text = new StringBuilder();
        Line(text, "gallery, cores, clients", FormattableString.Invariant($"{Rows:N0}, {Cores}, {Clients}"));
        WriteAlone(text);
        WriteNormal(text);
        if (Overload is not null)
            Overload.Write((what, figure) => Line(text, what, figure), Normal!);
        if (WarmServerMiB > 0)
            Line(text, "memory after warm-up: server, children", FormattableString.Invariant($"{WarmServerMiB:F0} MiB, {WarmChildMiB:F0} MiB"));
        if (EndServerMiB > 0)
            Line(text, "memory at the end: server, children", FormattableString.Invariant($"{EndServerMiB:F0} MiB, {EndChildMiB:F0} MiB"));
        Line(text, "load of the machine: start, after each part", string.Join(", ", Load));
        if (CutShort is not null)
            Line(text, "CUT SHORT", CutShort);
        return text.ToString();
    }

    internal static string Times(Latencies of) => FormattableString.Invariant($"{of.Mean:F0}, {of.P50:F0}, {of.P95:F0}, {of.P99:F0} ms ({of.Count} answers)");

    private void WriteAlone(StringBuilder text)
    {
        if (Alone is null)
            return;
        Line(text, "one client: mean, p50, p95, p99", Times(Alone));
        foreach (var (what, time) in Wall)
            Line(text, "   of its mean: " + what, Share(time, Alone.Mean));
    }

    private void WriteNormal(StringBuilder text)
    {
        if (Normal is null)
            return;
        Line(text, "closed loop: requests/s, errors", FormattableString.Invariant($"{RequestsPerSecond:F1}, {Errors}"));
        Line(text, "closed loop: mean, p50, p95, p99", Times(Normal));
        foreach (var (what, time) in Processor)
            Line(text, "   processor an answer: " + what, Share(time, Processor["all"]));
    }

    private static string Share(double time, double whole) => FormattableString.Invariant($"{time:F2} ms = {time / whole * 100:F1} %");

    private static void Line(StringBuilder text, string what, string figure) => text.AppendLine(CultureInfo.InvariantCulture, $"{what,-70} {figure}");
}

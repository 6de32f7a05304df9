using System.Globalization;

namespace Semblance.Benchmarks.Server;

/// <summary>What a server says at /metrics about its time, in seconds since it was started.</summary>
/// <param name="Stages">Time in each stage of a picture's way, over all threads.</param>
/// <param name="Processor">Processor time of the stages that are not decoding.</param>
/// <param name="Pictures">Pictures that were analysed.</param>
/// <param name="Searching">Time from the first byte of searches to the last of their answers.</param>
/// <param name="Searches">How many.</param>
internal sealed record ServedTimes(IReadOnlyDictionary<string, double> Stages, double Processor, double Pictures, double Searching, double Searches)
{
    private static readonly string[] Names = ["decode", "detect", "align", "quality", "embed"];

    /// <summary>The stages that are not decoding.</summary>
    public double Inference => Stages.Where(static stage => stage.Key is not "decode").Sum(static stage => stage.Value);

    public static async Task<ServedTimes> ReadAsync(HttpClient admin)
    {
        var lines = (await admin.GetStringAsync("/metrics")).Split('\n');
        return new ServedTimes(
            Names.ToDictionary(static name => name, name => Sum(lines, "semblance_stage_time_seconds_total", $"stage=\"{name}\""), StringComparer.Ordinal),
            Sum(lines, "semblance_processor_time_seconds_total", string.Empty),
            Sum(lines, "semblance_pictures_total", string.Empty),
            Sum(lines, "http_server_request_duration_seconds_sum", "/identify\""),
            Sum(lines, "http_server_request_duration_seconds_count", "/identify\""));
    }

    public ServedTimes Since(ServedTimes before) =>
        new(Stages.ToDictionary(static stage => stage.Key, stage => stage.Value - before.Stages[stage.Key], StringComparer.Ordinal), Processor - before.Processor, Pictures - before.Pictures, Searching - before.Searching, Searches - before.Searches);

    /// <summary>Adds up the lines of one metric that bear a label: value last but for the time, which comes behind it.</summary>
    private static double Sum(string[] lines, string metric, string label) => lines
        .Where(line => line.StartsWith(metric, StringComparison.Ordinal) && line.Contains(label, StringComparison.Ordinal))
        .Sum(static line => double.Parse(line[(line.LastIndexOf('}') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).First(static word => char.IsAsciiDigit(word[0])), CultureInfo.InvariantCulture));
}

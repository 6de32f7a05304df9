namespace Semblance.Benchmarks.Server;

/// <summary>What became of more searches than a server can answer.</summary>
internal sealed record OverloadReport
{
    public required double AskedPerSecond { get; init; }

    public required int Asked { get; init; }

    /// <summary>Answers by their status; 0 where none came.</summary>
    public required IReadOnlyDictionary<string, int> Statuses { get; init; }

    /// <summary>Refusals that do not say when to come back.</summary>
    public required int SilentRefusals { get; init; }

    /// <summary>Times of the answers that were given.</summary>
    public required Latencies Accepted { get; init; }

    public required double AnsweredPerSecond { get; init; }

    /// <summary>Median milliseconds of a refusal.</summary>
    public required double Refusing { get; init; }

    /// <summary>Seconds from the end of the overload until, in a whole second, nobody was refused and nobody waited longer than the normal p99; <see langword="null"/> where that did not come.</summary>
    public required double? RecoveredAfter { get; init; }

    public static OverloadReport Of(double perSecond, TimeSpan length, IReadOnlyList<Answered> answers, IReadOnlyList<Answered> after, Latencies normal)
    {
        var refusals = answers.Where(static one => one.IsRefusal).ToArray();
        return new OverloadReport
        {
            AskedPerSecond = perSecond,
            Asked = answers.Count,
            Statuses = answers.GroupBy(static one => FormattableString.Invariant($"{one.Status}"), StringComparer.Ordinal).ToDictionary(static group => group.Key, static group => group.Count(), StringComparer.Ordinal),
            SilentRefusals = refusals.Count(static one => !one.SaysWhen),
            Accepted = Latencies.Of(answers),
            AnsweredPerSecond = answers.Count(static one => one.IsGood) / length.TotalSeconds,
            Refusing = refusals.Length == 0 ? 0 : refusals.Select(static one => one.Took.TotalMilliseconds).Order().ElementAt(refusals.Length / 2),
            RecoveredAfter = Recovered(after, normal.P99),
        };
    }

    public void Write(Action<string, string> line, Latencies normal)
    {
        line("overload: asked/s, answered/s", FormattableString.Invariant($"{AskedPerSecond:F1}, {AnsweredPerSecond:F1}"));
        line("overload: answers by status", string.Join(", ", Statuses.OrderBy(static one => one.Key, StringComparer.Ordinal).Select(one => FormattableString.Invariant($"{one.Key}: {one.Value * 100.0 / Asked:F1} %"))));
        line("overload: refusals without Retry-After; median refusal", FormattableString.Invariant($"{SilentRefusals}; {Refusing:F0} ms"));
        line("overload: accepted mean, p50, p95, p99", LoadReport.Times(Accepted) + FormattableString.Invariant($", p99 {Accepted.P99 / normal.P99:F2} x normal"));
        line("normal p99 again after", RecoveredAfter is { } seconds ? FormattableString.Invariant($"{seconds:F0} s") : "not within the time");
    }

    private static double? Recovered(IReadOnlyList<Answered> after, double p99)
    {
        var last = after.Count == 0 ? 0 : (int)after.Max(static one => one.End).TotalSeconds;
        for (var second = 0; second < last; second++)
        {
            var within = after.Where(one => (int)one.End.TotalSeconds == second).ToArray();
            if (within.Length > 0 && within.All(one => one.IsGood && one.Took.TotalMilliseconds <= p99))
                return second + 1;
        }

        return null;
    }
}

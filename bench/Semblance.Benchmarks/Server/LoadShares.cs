namespace Semblance.Benchmarks.Server;

/// <summary>Where time goes, in milliseconds for each answer.</summary>
internal static class LoadShares
{
    /// <summary>The last of both lists: what is asked about.</summary>
    public const string Rest = "all but inference and decode";

    /// <summary>
    /// Processor time of the closed loop. What the server and its children took is the system's count; inference is what the server's own threads took in the
    /// stages behind decoding, on the spot. Decoding is what it takes by itself: what children need besides, to start and to fill pipes, is counted with the rest, and so
    /// is whatever both take longer on a machine that does other things as well.
    /// </summary>
    public static IReadOnlyDictionary<string, double> Processor(ProcessUsage used, ServedTimes times, InsideFigures inside, int answers)
    {
        var (server, children, inference) = (used.Server.TotalMilliseconds / answers, used.Children.TotalMilliseconds / answers, times.Processor * 1_000 / answers);
        return new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["inference"] = inference,
            ["decode"] = inside.DecodeProcessor,
            ["search"] = inside.SearchProcessor,
            ["children besides decoding: start, pipes"] = children - inside.DecodeProcessor,
            ["server besides: HTTP, record, vault, memory"] = server - inference - inside.SearchProcessor,
            ["all"] = server + children,
            [Rest] = server + children - inference - inside.DecodeProcessor,
        };
    }

    /// <summary>
    /// Time on the wall of one client alone: it holds what waited for the disk and for a core. Search and record were measured in another process; the server
    /// besides, and HTTP, which holds the client's own work, is what is left of its own time and of the client's.
    /// </summary>
    public static IReadOnlyDictionary<string, double> Wall(Latencies mean, ServedTimes times, InsideFigures inside)
    {
        var (each, served) = (1_000 / times.Pictures, times.Searching * 1_000 / times.Searches);
        var known = ((times.Inference + times.Stages["decode"]) * each) + inside.Search + inside.Record;
        var milliseconds = new Dictionary<string, double>(StringComparer.Ordinal) { ["decode, in a child, with its pipes"] = times.Stages["decode"] * each };
        foreach (var stage in times.Stages.Keys.Where(static stage => stage is not "decode"))
            milliseconds[stage] = times.Stages[stage] * each;
        milliseconds["search"] = inside.Search;
        milliseconds["record, with fsync"] = inside.Record;
        milliseconds["the server besides"] = served - known;
        milliseconds["HTTP and the client"] = mean.Mean - served;
        milliseconds["all inference"] = times.Inference * each;
        milliseconds[Rest] = mean.Mean - ((times.Inference + times.Stages["decode"]) * each);
        return milliseconds;
    }
}

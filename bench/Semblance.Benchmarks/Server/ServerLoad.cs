namespace Semblance.Benchmarks.Server;

/// <summary>Puts load on the built server over a large gallery: one client, as many as it takes, and four times what it can do.</summary>
internal static class ServerLoad
{
    private const int OverloadTimes = 4;

    private static readonly TimeSpan AloneTime = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LongestRecovery = TimeSpan.FromSeconds(20);

    /// <summary>Runs all: <c>server-load FOLDER PROGRAM [--rows 100000] [--seconds 600] [--overload-seconds 60] [--json] [-- OPTIONS OF serve]</c>.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        var options = LoadOptions.Read(args);
        using var engine = FaceEngine.Open(new FaceEngineOptions { ModelFolder = Path.Combine(Path.GetDirectoryName(options.Program)!, "models") });
        var gallery = new LoadGallery(options.Folder, engine);
        await gallery.FillAsync(options.Rows);
        var inside = await gallery.MeasureAsync();
        await using var server = await ServedProgram.StartAsync(options.Program, options.Folder, [.. options.Served]);
        using var door = server.With(await server.DeviceKeyAsync());
        using var admin = server.With(server.AdminKey);
        var report = await MeasureAsync(options, server, admin, new SearchClient(door, gallery.Name, new MadePictures()), inside);
        await output.WriteLineAsync(options.IsJson ? report.ToJson() : report.ToString());
        return 0;
    }

    private static async Task<LoadReport> MeasureAsync(LoadOptions options, ServedProgram server, HttpClient admin, SearchClient client, (double Search, double Record) inside)
    {
        var clients = Environment.ProcessorCount * 2;
        var loads = new List<string> { LoadReport.LoadNow() };
        await client.ClosedAsync(clients, TimeSpan.FromSeconds(Math.Min(30, options.Seconds / 4.0)));
        var warm = ProcessUsage.Read(server.Id);
        var (alone, aloneTimes) = await TimedAsync(admin, () => client.ClosedAsync(1, AloneTime));
        var before = ProcessUsage.Read(server.Id);
        var (closed, times) = await TimedAsync(admin, () => client.ClosedAsync(clients, TimeSpan.FromSeconds(options.Seconds)));
        var after = ProcessUsage.Read(server.Id);
        loads.Add(LoadReport.LoadNow());
        var normal = Latencies.Of(closed);
        var rate = normal.Count / closed.Max(static one => one.End).TotalSeconds;
        var overload = await OverloadAsync(options, client, clients, rate, normal);
        var end = ProcessUsage.Read(server.Id);
        loads.Add(LoadReport.LoadNow());
        var mean = Latencies.Of(alone);
        return new LoadReport
        {
            Rows = options.Rows,
            Cores = Environment.ProcessorCount,
            Clients = clients,
            Alone = mean,
            Shares = SharesOf(mean, aloneTimes, inside),
            Normal = normal,
            RequestsPerSecond = rate,
            Errors = closed.Count(static one => !one.IsGood),
            ServerProcessor = (after.Server - before.Server).TotalMilliseconds / normal.Count,
            ChildProcessor = (after.Children - before.Children).TotalMilliseconds / normal.Count,
            InferenceWall = times.Inference * 1_000 / times.Pictures,
            Overload = overload,
            WarmServerMiB = MiB(warm.ServerBytes),
            WarmChildMiB = MiB(warm.ChildBytes),
            EndServerMiB = MiB(end.ServerBytes),
            EndChildMiB = MiB(end.ChildBytes),
            Load = loads,
        };
    }

    private static async Task<OverloadReport> OverloadAsync(LoadOptions options, SearchClient client, int clients, double rate, Latencies normal)
    {
        var length = TimeSpan.FromSeconds(options.OverloadSeconds);
        var answers = await client.OpenAsync(rate * OverloadTimes, length);
        var after = await client.ClosedAsync(clients, LongestRecovery);
        return OverloadReport.Of(rate * OverloadTimes, length, await answers, after, normal);
    }

    private static async Task<(IReadOnlyList<Answered> Answers, ServedTimes Times)> TimedAsync(HttpClient admin, Func<Task<IReadOnlyList<Answered>>> run)
    {
        var before = await ServedTimes.ReadAsync(admin);
        var answers = await run();
        return (answers, (await ServedTimes.ReadAsync(admin)).Since(before));
    }

    /// <summary>Shares of the one client's mean. Search and record were measured inside of a process, on the same vault; what the server needs besides, and HTTP, is what is left of its own time and of the client's.</summary>
    private static Dictionary<string, double> SharesOf(Latencies mean, ServedTimes times, (double Search, double Record) inside)
    {
        var (each, served) = (1_000 / times.Pictures, times.Searching * 1_000 / times.Searches);
        var known = ((times.Inference + times.Stages["decode"]) * each) + inside.Search + inside.Record;
        var milliseconds = new Dictionary<string, double>(StringComparer.Ordinal) { ["decode, in a child"] = times.Stages["decode"] * each };
        foreach (var stage in times.Stages.Keys.Where(static stage => stage is not "decode"))
            milliseconds[stage] = times.Stages[stage] * each;
        milliseconds["search"] = inside.Search;
        milliseconds["record, with fsync"] = inside.Record;
        milliseconds["the server besides"] = served - known;
        milliseconds["HTTP outside of the server"] = mean.Mean - served;
        milliseconds["all inference"] = times.Inference * each;
        milliseconds["all but inference and decode"] = mean.Mean - ((times.Inference + times.Stages["decode"]) * each);
        return milliseconds.ToDictionary(static one => one.Key, one => one.Value / mean.Mean, StringComparer.Ordinal);
    }

    private static double MiB(long bytes) => bytes / 1024.0 / 1024.0;
}

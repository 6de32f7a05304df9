namespace Semblance.Benchmarks.Server;

/// <summary>The parts of a measurement under load, one after the other; what is known by then is in <see cref="Report"/> after each, however it ends.</summary>
internal sealed class LoadRun(LoadOptions options, ServedProgram server, HttpClient admin, SearchClient client, InsideFigures inside, CancellationToken cut)
{
    private const int OverloadTimes = 4;

    // Long enough for the runtime to have compiled anew what is called often: before that its compiler takes a third of the processor.
    private static readonly TimeSpan WarmTime = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AloneTime = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LongestRecovery = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Telling = TimeSpan.FromSeconds(30);

    public LoadReport Report { get; private set; } = new() { Rows = options.Rows, Cores = Environment.ProcessorCount, Clients = Environment.ProcessorCount * 2, Load = [LoadReport.LoadNow()] };

    /// <summary>Runs all parts; ends early where it is told to, or the server is gone.</summary>
    public async Task RunAsync()
    {
        try
        {
            await PartAsync("warm-up", WarmTime, WarmAsync);
            await PartAsync("one client", AloneTime, AloneAsync);
            await PartAsync("closed loop", TimeSpan.FromSeconds(options.Seconds), NormalAsync);
            await PartAsync("overload", TimeSpan.FromSeconds(options.OverloadSeconds), OverloadAsync);
        }
        catch (Exception failure) when (failure is HttpRequestException or InvalidOperationException)
        {
            Report = Report with { CutShort = $"{await server.StateAsync()} {failure.Message}" };
        }
    }

    private async Task PartAsync(string name, TimeSpan length, Func<TimeSpan, Task> part)
    {
        if (cut.IsCancellationRequested)
            return;
        await Console.Error.WriteLineAsync(FormattableString.Invariant($"{name}: {length.TotalSeconds:F0} s ..."));
        using var told = new Timer(_ => Console.Error.WriteLine(FormattableString.Invariant($"{name}: {client.Sent:N0} searches sent since the start, load {LoadReport.LoadNow()}")), null, Telling, Telling);
        await part(length);
        Report = Report with { Load = [.. Report.Load, LoadReport.LoadNow()], CutShort = cut.IsCancellationRequested ? $"During the part '{name}'; its figures are of less time than was asked for." : null };
        await Console.Error.WriteLineAsync(Report.ToString());
    }

    private async Task WarmAsync(TimeSpan length)
    {
        await client.ClosedAsync(Report.Clients, length);
        var warm = ProcessUsage.Read(server.Id);
        Report = Report with { WarmServerMiB = MiB(warm.ServerBytes), WarmChildMiB = MiB(warm.ChildBytes) };
    }

    private async Task AloneAsync(TimeSpan length)
    {
        var (answers, times) = await TimedAsync(() => client.ClosedAsync(1, length));
        var mean = Latencies.Of(answers);
        Report = Report with { Alone = mean, Wall = LoadShares.Wall(mean, times, inside) };
    }

    private async Task NormalAsync(TimeSpan length)
    {
        var before = ProcessUsage.Read(server.Id);
        var (answers, times) = await TimedAsync(() => client.ClosedAsync(Report.Clients, length));
        var used = ProcessUsage.Read(server.Id) - before;
        var normal = Latencies.Of(answers);
        Report = Report with
        {
            Normal = normal,
            RequestsPerSecond = normal.Count / answers.Max(static one => one.End).TotalSeconds,
            Errors = answers.Count(static one => !one.IsGood),
            Processor = LoadShares.Processor(used, times, inside, normal.Count),
            EndServerMiB = MiB(used.ServerBytes),
            EndChildMiB = MiB(used.ChildBytes),
        };
    }

    private async Task OverloadAsync(TimeSpan length)
    {
        var rate = Report.RequestsPerSecond * OverloadTimes;
        var answers = await client.OpenAsync(rate, length);
        var after = await client.ClosedAsync(Report.Clients, LongestRecovery);
        var end = ProcessUsage.Read(server.Id);
        Report = Report with { Overload = OverloadReport.Of(rate, length, await answers, after, Report.Normal!), EndServerMiB = MiB(end.ServerBytes), EndChildMiB = MiB(end.ChildBytes) };
    }

    private async Task<(IReadOnlyList<Answered> Answers, ServedTimes Times)> TimedAsync(Func<Task<IReadOnlyList<Answered>>> run)
    {
        var before = await ServedTimes.ReadAsync(admin);
        var answers = await run();
        return (answers, (await ServedTimes.ReadAsync(admin)).Since(before));
    }

    private static double MiB(long bytes) => bytes / 1024.0 / 1024.0;
}

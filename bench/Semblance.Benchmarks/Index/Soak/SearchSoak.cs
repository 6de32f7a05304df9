using System.Globalization;
using Semblance.Index.Cascade;

namespace Semblance.Benchmarks.Index.Soak;

/// <summary>Writers and readers on one index for minutes: nothing may be lost, nothing that is gone may be found, and searches are timed with and without writers.</summary>
internal sealed class SearchSoak
{
    private const double Tick = 0.2;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    private readonly SoakOptions _options;
    private readonly CascadeIndex _index = new(MadeCodes.Dimension);
    private readonly SoakFaults _faults = new();
    private readonly MadeCodes _codes;
    private readonly List<KeptTemplate> _stable = [];
    private readonly SoakWriter[] _writers;
    private readonly SoakReader[] _readers;
    private double _mostResident;

    private SearchSoak(SoakOptions options)
    {
        var handOver = new HandOver();
        (_options, _codes) = (options, new MadeCodes(options.Seed));
        _writers = [.. Enumerable.Range(0, options.Writers).Select(number => new SoakWriter(_index, _codes, handOver, _faults, number, options.Seed))];
        _readers = [.. Enumerable.Range(0, options.Readers).Select(number => new SoakReader(_index, _codes, handOver, _faults, _stable, number))];
    }

    /// <summary>Runs a soak: <c>search-soak [--minutes 10] [--templates 100000] [--writers 8] [--readers 8] [--writes 50] [--searches 50] [--seed 1] [--json]</c>.</summary>
    /// <returns>0; 1 where anything was lost, found too much or wrong.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        var options = SoakOptions.Read(args);
        var report = new SearchSoak(options).Run();
        await output.WriteLineAsync(options.IsJson ? report.ToJson() : report.ToString());
        return report.Faults.IsClean ? 0 : 1;
    }

    private SoakReport Run()
    {
        Fill();
        Phase(WarmUp, static _ => null, writes: false);
        var start = SoakMemory.Now(_index);
        Phase(_options.Quiet, static reader => reader.Quiet, writes: false);
        var (paused, collections) = (GC.GetTotalPauseDuration(), GC.CollectionCount(2));
        Phase(_options.UnderWrites, static reader => reader.UnderWrites, writes: true);
        (paused, collections) = (GC.GetTotalPauseDuration() - paused, GC.CollectionCount(2) - collections);
        var end = SoakMemory.Now(_index);
        new SoakContent(_index, _codes, _faults).Compare([.. _stable, .. _writers.SelectMany(static writer => writer.Kept.Values).SelectMany(static own => own)]);
        return new SoakReport(_options, _faults, start, end)
        {
            Quiet = [.. _readers.SelectMany(static reader => reader.Quiet)],
            UnderWrites = [.. _readers.SelectMany(static reader => reader.UnderWrites)],
            Changes = Sums(_writers.Select(static writer => writer.Changes)),
            Searches = Sums(_readers.Select(static reader => reader.Searches)),
            MostResidentMegabytes = _mostResident,
            Paused = paused,
            FullCollections = collections,
        };
    }

    /// <summary>Stable templates and those of writers lie among each other, so that changes meet every block.</summary>
    private void Fill()
    {
        var row = new sbyte[MadeCodes.Dimension];
        for (var at = 0; at < _options.Templates; at++)
        {
            _codes.Write(at, row);
            var template = new KeptTemplate(at, _index.Add(at, row), at);
            if (at % 2 == 0 || _writers.Length == 0)
                _stable.Add(template);
            else
                _writers[at / 2 % _writers.Length].Own(template);
        }
    }

    private void Phase(TimeSpan length, Func<SoakReader, List<double>?> times, bool writes)
    {
        using var ended = new CancellationTokenSource();
        var threads = _readers.Select((reader, at) => StartThread("reader", at, () => reader.Run(new Pace(_options.Searches, ended.Token), times(reader)))).ToList();
        if (writes)
            threads.AddRange(_writers.Select((writer, at) => StartThread("writer", at, () => writer.Run(new Pace(_options.Writes, ended.Token)))));
        ended.CancelAfter(length);
        while (!ended.Token.WaitHandle.WaitOne(TimeSpan.FromSeconds(Tick)))
            _mostResident = Math.Max(_mostResident, Environment.WorkingSet / 1e6);
        foreach (var thread in threads)
            thread.Join();
    }

    private static Thread StartThread(string role, int number, Action work)
    {
        var thread = new Thread(() => work()) { IsBackground = true, Name = role + number.ToString(CultureInfo.InvariantCulture) };
        thread.Start();
        return thread;
    }

    private static long[] Sums(IEnumerable<long[]> counts) =>
        [.. counts.Aggregate(new long[4], static (sum, own) => [.. sum.Select((total, at) => total + own.ElementAtOrDefault(at))])];
}

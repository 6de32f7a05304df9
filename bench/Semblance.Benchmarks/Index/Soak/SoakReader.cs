using System.Diagnostics;
using Semblance.Index;

namespace Semblance.Benchmarks.Index.Soak;

/// <summary>Searches for what must be there and for what must not, and times it.</summary>
/// <param name="index">The index.</param>
/// <param name="codes">Makes templates and probes.</param>
/// <param name="handOver">What writers tell.</param>
/// <param name="faults">Where it says what was wrong.</param>
/// <param name="stable">Templates that nobody changes.</param>
/// <param name="number">Which reader.</param>
internal sealed class SoakReader(IVectorIndex index, MadeCodes codes, HandOver handOver, SoakFaults faults, IReadOnlyList<KeptTemplate> stable, int number)
{
    /// <summary>Strangers stay below it by nine deviations.</summary>
    private const float Threshold = 0.4f;

    private static readonly SearchRequest Request = new() { LowestScore = Threshold };

    private readonly Random _random = new(number);
    private readonly sbyte[] _probe = new sbyte[MadeCodes.Dimension];
    private readonly sbyte[] _row = new sbyte[MadeCodes.Dimension];
    private long _picture = (number + 1L) << 40;

    /// <summary>Milliseconds of searches with writers quiet.</summary>
    public List<double> Quiet { get; } = [];

    /// <summary>Milliseconds of searches under writes.</summary>
    public List<double> UnderWrites { get; } = [];

    /// <summary>Searches for stable, fresh and gone templates.</summary>
    public long[] Searches { get; } = new long[3];

    /// <summary>Searches until it is told to end.</summary>
    /// <param name="pace">How often.</param>
    /// <param name="times">Where times go; nowhere while it warms up.</param>
    public void Run(Pace pace, List<double>? times)
    {
        try
        {
            while (pace.Wait())
                Turn(times);
        }
        catch (Exception cause)
        {
            faults.NoteWrong($"reader {number}: {cause}");
        }
    }

    private void Turn(List<double>? times)
    {
        var draw = _random.Next(10);
        if (draw < 4 && handOver.TakeFresh() is { } fresh)
        {
            Find(fresh, times);
            fresh.IsLent = false;
            Searches[1]++;
        }
        else if (draw is >= 4 and < 6 && handOver.TakeGone() is { } gone)
        {
            foreach (var candidate in Search(gone, times).Candidates)
                faults.NotePhantom($"slot {candidate.Slot} of subject {candidate.Subject} at {candidate.Score}, which was gone before the search");
            Searches[2]++;
        }
        else
        {
            Find(stable[_random.Next(stable.Count)], times);
            Searches[0]++;
        }
    }

    private void Find(KeptTemplate template, List<double>? times)
    {
        var found = Search(template.Key, times).Candidates;
        foreach (var candidate in found.Where(candidate => candidate.Slot != template.Slot))
            faults.NotePhantom($"slot {candidate.Slot} at {candidate.Score} for the probe of slot {template.Slot}");
        if (found.FirstOrDefault(candidate => candidate.Slot == template.Slot && candidate.Subject == template.Subject) is not { Score: > 0 } own)
        {
            faults.NoteLost($"slot {template.Slot} of subject {template.Subject}");
            return;
        }

        codes.Write(template.Key, _row);
        if (Math.Abs(MadeCodes.Cosine(_row, _probe) - own.Score) > 1e-5)
            faults.NoteWrong($"slot {template.Slot} scored {own.Score}");
    }

    private CandidateList Search(long key, List<double>? times)
    {
        codes.WriteProbe(key, _picture++, _probe);
        var start = Stopwatch.GetTimestamp();
        var found = index.Current.Search(_probe, Request);
        times?.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        return found;
    }
}

using Semblance.Index;

namespace Semblance.UnitTests.Index;

/// <summary>Random changes of an index and of another one that is known to be right, and random searches that must find the same in both.</summary>
internal sealed class IndexHistory(Random random, IVectorIndex index, IVectorIndex expected, int dimension, MissBudget budget)
{
    /// <summary>Subjects that changes choose among: few, so that most have several rows.</summary>
    private const int Subjects = 8;

    private static readonly float[] Floors = [-1, -1, -0.5f, 0, 0.2f, 0.3f, 0.41f, 0.6f, 0.8f, 0.95f, 1];

    private readonly List<sbyte[]> _known = [];
    private int _slots;

    /// <summary>Changes and searches so far.</summary>
    public long Operations { get; private set; }

    /// <summary>Adds rows of as many subjects.</summary>
    public void Begin(int rows)
    {
        for (var row = 0; row < rows; row++)
            Add(Subjects + row, Codes());
    }

    /// <summary>A change, and a search of what it led to.</summary>
    public void Step()
    {
        Change();
        CheckSearch(index.Current, expected.Current);
        Operations += 2;
    }

    /// <summary>Searches two states.</summary>
    public void CheckSearch(IVectorSnapshot found, IVectorSnapshot right)
    {
        Assert.Equal((right.Rows, right.Subjects), (found.Rows, found.Subjects));
        var request = Request();
        switch (random.Next(8))
        {
            case 0:
                var probes = Enumerable.Range(0, random.Next(70)).Select(_ => (ReadOnlyMemory<sbyte>)Probe()).ToArray();
                Assert.Equal(right.SearchMany(probes, request).Select(list => list.Candidates), found.SearchMany(probes, request).Select(list => list.Candidates));
                break;
            case 1:
                var (single, room) = (Probe(), new IndexCandidate[random.Next(30)]);
                var written = found.SearchInto(single, request, room);
                Assert.Equal(right.Search(single, request).Candidates.Take(room.Length), room.Take(written));
                break;
            default:
                var probe = Probe();
                Assert.Equal(right.Search(probe, request).Candidates, found.Search(probe, request).Candidates);
                break;
        }
    }

    private void Change()
    {
        var slot = random.Next(_slots + 3);
        switch (random.Next(10))
        {
            case < 6:
                Add(random.Next(Subjects), Codes());
                break;
            case 6 or 7:
                Assert.Equal(expected.Remove(slot), index.Remove(slot));
                break;
            case 8:
                var codes = Codes();
                Assert.Equal(expected.Update(slot, codes), index.Update(slot, codes));
                break;
            default:
                var gone = random.Next(Subjects);
                Assert.Equal(expected.RemoveSubject(gone), index.RemoveSubject(gone));
                break;
        }
    }

    private void Add(long subject, sbyte[] codes)
    {
        Assert.Equal(expected.Add(subject, codes), index.Add(subject, codes));
        _slots++;
        if (_known.Count < 200)
            _known.Add(codes);
        else
            _known[random.Next(_known.Count)] = codes;
    }

    /// <summary>Codes of all sizes, codes with many equal scores, and codes that are alike to earlier ones.</summary>
    private sbyte[] Codes() => random.Next(4) switch
    {
        0 => MadeCodes.Coarse(random, dimension),
        1 when dimension > 1 && _known.Count > 0 => MadeCodes.At(random, _known[random.Next(_known.Count)], (0.95 * random.NextDouble()) + 0.05),
        _ => MadeCodes.Row(random, dimension),
    } is var codes && codes.AsSpan().ContainsAnyExcept((sbyte)0) ? codes : MadeCodes.Row(random, dimension);

    private sbyte[] Probe() => _known.Count > 0 && random.Next(3) != 0 ? _known[random.Next(_known.Count)] : Codes();

    private SearchRequest Request() => new()
    {
        MaxCandidates = random.Next(8) == 0 ? 10_000 : random.Next(1, 12),
        LowestScore = Floors[random.Next(Floors.Length)],
        ListsRows = random.Next(2) == 0,
        Filter = random.Next(3) == 0 ? (slot, subject) => (slot + subject) % 3 != 1 : null,
        Among = random.Next(4) == 0 ? Some() : null,
        MissBudget = random.Next(8) == 0 ? MissBudget.None : budget,
    };

    private SlotSet Some()
    {
        var (set, step) = (new SlotSet(), random.Next(1, 6));
        for (var slot = random.Next(6); slot < _slots; slot += step)
            set.Add(slot);
        return set;
    }
}

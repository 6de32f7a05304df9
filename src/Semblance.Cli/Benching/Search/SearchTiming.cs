using Semblance.Cli.Benching.Search.Peers;
using Semblance.Cli.Benching.Search.Timing;
using Semblance.Index;

namespace Semblance.Cli.Benching.Search;

/// <summary>Times single searches of the index and of its peers, in turns.</summary>
internal sealed class SearchTiming(SearchedIndex index, SearchRequests requests, SearchProbes probes)
{
    /// <summary>FAISS's searches are long, and vary little.</summary>
    private const int MostFaissProbes = 60;

    private const int None = -1;

    private readonly int[] _fp32Best = new int[probes.Mated.Count];
    private readonly long[] _read = new long[probes.Mated.Count];
    private readonly int[] _faissBest = new int[probes.Mated.Count];

    /// <summary>Runs all ways.</summary>
    /// <param name="fp32">The loop over floats.</param>
    /// <param name="faiss">FAISS, where it is there.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="cancellation">Gives up between turns.</param>
    public async Task<SearchTimes> RunAsync(FloatPeer fp32, FaissPeer? faiss, IProgress<double> progress, CancellationToken cancellation)
    {
        List<TimedWay> ways = [.. OwnWays(), Fp32Way(fp32)];
        if (faiss is not null)
            ways.Add(FaissWay(faiss));
        Array.Fill(_faissBest, None);
        var taken = await WayTurns.RunAsync(ways, progress, cancellation);
        WayTimes Of(string way) => ways.FindIndex(timed => string.Equals(timed.Name, way, StringComparison.Ordinal)) is >= 0 and var at ? taken[at] : new WayTimes([]);
        var scale = (double)index.State.Rows / fp32.Rows;
        return new SearchTimes
        {
            Threshold = Of(Names.Threshold),
            ThresholdBytes = _read.Average(),
            TopWithFloor = Of(Names.TopWithFloor),
            NonMatedTop = Of(Names.NonMatedTop),
            Int8 = Of(Names.Int8),
            Int8NonMated = Of(Names.Int8NonMated),
            Fp32 = Of(Names.Fp32).Times(scale),
            Faiss = Of(Names.Faiss).Times(scale),
            PeerRows = fp32.Rows,
            FaissVersion = faiss?.Version,
            FaissAgreement = Agreement(),
        };
    }

    private IEnumerable<TimedWay> OwnWays()
    {
        var own = requests.For(index);
        yield return TimedWay.Of(Names.Threshold, probes.Mated.Count, k => _read[k] = index.State.Search(probes.Mated[k].Codes.Span, own.Threshold).BytesRead);
        yield return Way(Names.TopWithFloor, index.State, own.TopWithFloor, isMated: true);
        yield return Way(Names.NonMatedTop, index.State, own.Top, isMated: false);
        if (!index.HasPeer)
            yield break;
        yield return Way(Names.Int8, index.Exhaustive, requests.Threshold, isMated: true);
        yield return Way(Names.Int8NonMated, index.Exhaustive, requests.Top, isMated: false);
    }

    private TimedWay Way(string name, IVectorSnapshot state, SearchRequest request, bool isMated)
    {
        var list = isMated ? probes.Mated : probes.NonMated;
        return TimedWay.Of(name, list.Count, k => state.Search(list[k].Codes.Span, request));
    }

    private TimedWay Fp32Way(FloatPeer peer) => TimedWay.Of(Names.Fp32, probes.Mated.Count, k =>
    {
        var found = peer.Search(probes.MatedUnits[k], requests.Threshold.LowestScore);
        _fp32Best[k] = found.Count == 0 ? None : found[0].Slot;
    });

    private TimedWay FaissWay(FaissPeer peer) => new(Names.Faiss, Math.Min(MostFaissProbes, probes.Mated.Count), async (first, count) =>
    {
        if (await peer.SearchAsync(first, count) is not { } answer)
            return [];
        answer.Best.CopyTo(_faissBest, first);
        return answer.Milliseconds;
    });

    private double? Agreement()
    {
        var pairs = _fp32Best.Zip(_faissBest).Where(static pair => pair is { First: not None, Second: not None }).ToArray();
        return pairs.Length == 0 ? null : (double)pairs.Count(static pair => pair.First == pair.Second) / pairs.Length;
    }

    private static class Names
    {
        public const string Threshold = "threshold", TopWithFloor = "top with floor", NonMatedTop = "top of strangers";
        public const string Int8 = "int8", Int8NonMated = "int8 of strangers", Fp32 = "fp32", Faiss = "FAISS";
    }
}

using Semblance.Cli.Benching.Search;
using Semblance.Cli.Benching.Search.Made;
using Semblance.Cli.Benching.Search.Peers;
using Semblance.Cli.Benching.Search.Timing;
using Semblance.Index;
using Semblance.Index.Exact;

namespace Semblance.UnitTests.Cli.Benching.Search;

public sealed class SearchTimingTests
{
    [Fact]
    public async Task Every_way_is_asked_what_it_is_timed_for()
    {
        var spectrum = new Spectrum(SpectrumKind.Isotropic, 512, 8);
        var rows = new MadeRows(spectrum, 50, 8);
        var made = new MadeProbes(spectrum, rows, 8);
        var probes = new SearchProbes(made.Mated(6, SearchProbes.MateCosine), made.NonMated(4));
        var (own, exhaustive) = (new AskedState(), new AskedState());
        var index = new SearchedIndex("asked", own, exhaustive) { BytesPerTemplate = 1, RamBytesPerTemplate = 1, Request = static request => request with { ListsRows = true } };
        var requests = SearchRequests.Of(new SearchBenchOptions { Threshold = 0.45, Floor = 0.25 });
        var times = await new SearchTiming(index, requests, probes).RunAsync(new FloatPeer(rows, 1), null, new Progress<double>(), TestContext.Current.CancellationToken);

        WayTimes[] mated = [times.Threshold, times.TopWithFloor, times.Int8, times.Fp32];
        Assert.All(mated, static way => Assert.Equal(6, way.Milliseconds.Count));
        Assert.All([times.NonMatedTop, times.Int8NonMated], static way => Assert.Equal(4, way.Milliseconds.Count));
        Assert.Equal((0, null, null, 50), (times.Faiss.Milliseconds.Count, times.FaissVersion, times.FaissAgreement, times.PeerRows));

        // The index is asked in its own form, the exhaustive one as it is.
        Assert.Equal([(10, -1f, true), (10, 0.25f, true), (1_000, 0.45f, true)], own.Asked);
        Assert.Equal([(10, -1f, false), (1_000, 0.45f, false)], exhaustive.Asked);
    }

    /// <summary>Notes what it is asked.</summary>
    private sealed class AskedState : IVectorSnapshot
    {
        private readonly HashSet<(int Most, float Lowest, bool ListsRows)> _asked = [];

        public IEnumerable<(int Most, float Lowest, bool ListsRows)> Asked => _asked.Order();

        public long Version => 1;

        public int Rows => 1_000_000;

        public int Subjects => Rows;

        public CandidateList Search(ReadOnlySpan<sbyte> probe, SearchRequest request, CancellationToken cancellation = default)
        {
            _asked.Add((request.MaxCandidates, request.LowestScore, request.ListsRows));
            return new ExactIndex(512).Current.Search(probe, request, cancellation);
        }

        public IReadOnlyList<CandidateList> SearchMany(IReadOnlyList<ReadOnlyMemory<sbyte>> probes, SearchRequest request, CancellationToken cancellation = default) => throw new NotSupportedException();
    }
}

using Semblance.Cli.Benching.Search.Made;
using Semblance.Cli.Benching.Search.Peers;

namespace Semblance.UnitTests.Cli.Benching.Search.Peers;

public sealed class FloatPeerTests
{
    [Fact]
    public void It_finds_the_mates_at_their_cosines_and_nobody_below_the_floor()
    {
        var spectrum = new Spectrum(SpectrumKind.Isotropic, 512, 9);
        var rows = new MadeRows(spectrum, 5_000, 9); // more than one chunk
        var peer = new FloatPeer(rows, 2);
        Assert.Equal(5_000, peer.Rows);
        var unit = new float[512];
        foreach (var probe in new MadeProbes(spectrum, rows, 9).Mated(10, 0.6))
        {
            UnitLength.Of(probe.Codes.Span, unit);
            var found = Assert.Single(peer.Search(unit, 0.4f));
            Assert.Equal(probe.Mate, found.Slot);
            Assert.Equal(0.6, found.Score, 0.002);
            var all = peer.Search(unit, -1);
            Assert.Equal(5_000, all.Count);
            Assert.Equal(all.OrderByDescending(static candidate => candidate.Score), all);
        }
    }

    [Fact]
    public void A_large_gallery_is_given_in_part()
    {
        var spectrum = new Spectrum(SpectrumKind.Isotropic, 4, 9);
        Assert.Equal((200_000, 300), (PeerRows.CountOf(new MadeRows(spectrum, 1_000_000, 9)), PeerRows.CountOf(new MadeRows(spectrum, 300, 9))));
        var seen = PeerRows.Chunks(new MadeRows(spectrum, 5_000, 9), 1).Select(static chunk => (chunk.First, chunk.Codes.Length)).ToArray();
        Assert.Equal([(0, 4 * 4_096), (4_096, 4 * 904)], seen);
    }
}

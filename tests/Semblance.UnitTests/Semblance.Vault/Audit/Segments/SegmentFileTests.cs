using Semblance.Vault.Audit.Merkle;
using Semblance.Vault.Audit.Segments;

namespace Semblance.UnitTests.Vault.Audit.Segments;

public sealed class SegmentFileTests
{
    [Fact]
    public void Wherever_an_entry_is_cut_its_rest_is_torn_and_those_before_it_are_read()
    {
        byte[] both = [.. Entry(3), .. Entry(5)];
        for (var length = Entry(3).Length + 1; length < both.Length; length++)
        {
            var offset = 0;
            var (entries, tail) = SegmentFile.Read(both[..length], ref offset);
            Assert.Equal((1, SegmentTail.Torn, Entry(3).Length), (entries.Count, tail, offset));
        }
    }

    [Fact]
    public void A_changed_length_is_damage()
    {
        for (var i = 0; i < 8; i++)
        {
            var changed = Entry(3);
            changed[i] ^= 1;
            var offset = 0;
            Assert.Equal(SegmentTail.Damaged, SegmentFile.Read(changed, ref offset).Tail);
        }
    }

    [Fact]
    public void Names_carry_the_number()
    {
        Assert.Equal(17, SegmentFile.FirstOf("/x/" + SegmentFile.NameOf(17)));
        Assert.Equal(17, SegmentFile.FirstOf(SegmentFile.HeadsOf(17)));
        Assert.Equal(-1, SegmentFile.FirstOf("audit-x.segment"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1023)]
    public void A_header_comes_back_and_none_of_its_bytes_can_be_changed(long first)
    {
        var nodes = Enumerable.Range(0, System.Numerics.BitOperations.PopCount((ulong)first)).Select(i => TreeHash.Leaf([(byte)i])).ToArray();
        var bytes = new SegmentHeader(first, TreeHash.Leaf([9]), nodes).ToArray();
        var read = SegmentHeader.Read(bytes, first)!;
        Assert.Equal((first, nodes.Length, bytes.Length), (read.First, read.Nodes.Count, read.Length));
        Assert.Equal(nodes, read.Nodes);
        Assert.Null(SegmentHeader.Read(bytes, first + 4096));
        for (var i = 0; i < bytes.Length; i++)
        {
            var changed = bytes.ToArray();
            changed[i] ^= 1;
            Assert.Null(SegmentHeader.Read(changed, first));
        }
    }

    [Fact]
    public void Heads_are_read_until_one_is_not_whole()
    {
        byte[] both = [.. HeadFile.Write("a\nb\n\nsig\n"), .. HeadFile.Write("c\n\nsig\n")];
        Assert.Equal(["a\nb\n\nsig\n", "c\n\nsig\n"], HeadFile.Read(both).Heads);
        Assert.Equal((1, 10), (HeadFile.Read(both.AsSpan(0, both.Length - 1)).Heads.Count, HeadFile.Read(both.AsSpan(0, both.Length - 1)).Length));
    }

    private static byte[] Entry(int length)
    {
        var entry = new byte[SegmentFile.LengthOf(length)];
        SegmentFile.Write(entry, [.. Enumerable.Repeat((byte)length, length)], new byte[32]);
        return entry;
    }
}

using System.Runtime.InteropServices;
using Semblance.Index.Cascade;
using Semblance.Index.Cascade.Planes;
using Semblance.Index.Snapshots;

namespace Semblance.UnitTests.Index.Snapshots;

/// <summary>The parts of an index's file, each by itself.</summary>
public sealed class CascadeFilePartsTests
{
    private const int Dimension = 64;
    private const int BlockRows = 1_024;

    [Fact]
    public void A_head_is_read_as_it_was_written_and_no_other()
    {
        var head = new CascadeFileHead(Dimension, BlockRows, true, 1_500, 1_499, 700, new byte[32]);
        var bytes = head.ToBytes();
        var read = CascadeFileHead.Read(bytes, out var fault)!;
        Assert.Equal((IndexFileFault.None, head.Dimension, head.BlockRows, head.HasFine, head.Slots, head.Rows, head.Subjects), (fault, read.Dimension, read.BlockRows, read.HasFine, read.Slots, read.Rows, read.Subjects));
        Assert.Null(CascadeFileHead.Read(bytes.AsSpan(0, 100), out fault));
        Assert.Equal(IndexFileFault.Foreign, fault);
        Assert.Null(CascadeFileHead.Read((head with { Rows = 1_501 }).ToBytes(), out fault));
        Assert.Equal(IndexFileFault.Foreign, fault);
        bytes[20] ^= 1;
        Assert.Null(CascadeFileHead.Read(bytes, out fault));
        Assert.Equal(IndexFileFault.Foreign, fault);
    }

    [Fact]
    public void Facts_lie_one_after_the_other()
    {
        var facts = new BlockFacts(new byte[(BlockRows / 8) + (BlockRows * 16)], BlockRows);
        Assert.Equal((BlockRows / 64, BlockRows, BlockRows, BlockRows), (facts.Removed.Length, facts.Subjects.Length, facts.Sums.Length, facts.Scales.Length));
        facts.Removed[^1] = ulong.MaxValue;
        facts.Scales[0] = 1;
        Assert.Equal((0, 0), ((int)facts.Subjects[0], facts.Sums[^1]));
    }

    [Fact]
    public void What_a_writer_wrote_a_reader_reads_and_nothing_of_a_file_with_a_changed_part()
    {
        var index = new CascadeIndex(Dimension, new CascadeOptions(), new BlockShape(Dimension, true, BlockRows));
        var random = new Random(4);
        var codes = new sbyte[Dimension];
        for (var row = 0; row < 1_500; row++)
        {
            random.NextBytes(MemoryMarshal.AsBytes(codes.AsSpan()));
            index.Add(row, codes);
        }

        var path = Path.GetTempFileName();
        try
        {
            var state = (CascadeSnapshot)index.Current;
            using (var file = File.OpenHandle(path, FileMode.Create, FileAccess.ReadWrite))
            {
                new CascadeFileWriter(state, file).Write(TestContext.Current.CancellationToken);
                var layout = new CascadeFileLayout(state.Room.Shape, Dimension, state.Table.Slots);
                Assert.Equal(layout.Length, RandomAccess.GetLength(file));
                var head = new byte[CascadeFileLayout.HeadLength];
                RandomAccess.Read(file, head, 0);
                var known = CascadeFileHead.Read(head, out _)!;
                Assert.Equal(1_500, new CascadeFileReader(path, file, layout, new CascadeFileOptions()).Read(known)!.Current.Rows);
                RandomAccess.Write(file, [77], layout.CodesAt(1) + 3);
                Assert.Null(new CascadeFileReader(path, file, layout, new CascadeFileOptions()).Read(known));
            }
        }
        finally
        {
            File.Delete(path);
        }
    }
}

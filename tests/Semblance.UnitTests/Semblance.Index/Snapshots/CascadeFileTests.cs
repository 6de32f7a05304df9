using Semblance.Index;
using Semblance.Index.Cascade;
using Semblance.Index.Cascade.Planes;
using Semblance.Index.Cascade.Rotation;
using Semblance.Index.Snapshots;

namespace Semblance.UnitTests.Index.Snapshots;

/// <summary>An index that was saved is the one that is opened; whatever else lies there is refused.</summary>
public sealed class CascadeFileTests : IDisposable
{
    private const int Dimension = 64;
    private const int BlockRows = 2_048;
    private const int Rows = 5_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("index-").FullName;
    private readonly Random _random = new(1);

    private string Path => System.IO.Path.Combine(_folder, "gallery.index");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_was_saved_is_found_again_and_the_index_goes_on_from_there(bool rowsStayOnDisk)
    {
        var saved = Made();
        CascadeFile.Save(saved, Path, TestContext.Current.CancellationToken);
        var opened = CascadeFile.TryOpen(Path, Dimension, new CascadeFileOptions { RowsStayOnDisk = rowsStayOnDisk }, out var fault);
        Assert.Equal(IndexFileFault.None, fault);
        Assert.NotNull(opened);
        Assert.Equal((saved.Current.Rows, saved.Current.Subjects), (opened.Current.Rows, opened.Current.Subjects));
        Assert.Equal(saved.PlanedShare, opened.PlanedShare);
        DemandSame(saved, opened);
        foreach (var index in new[] { saved, opened })
        {
            var random = new Random(5);
            Assert.Equal(Rows, index.Add(9_999, Codes(random)));
            Assert.True(index.Remove(10));
            Assert.Equal(2, index.RemoveSubject(100));
            Assert.True(index.Update(2_500, Codes(random)));
        }

        DemandSame(saved, opened);
    }

    [Fact]
    public unsafe void Bits_of_what_was_removed_or_replaced_do_not_go_into_the_file()
    {
        var saved = Made();
        Assert.True(saved.Remove(10));
        Assert.True(saved.Update(20, Codes(new Random(5))));
        Assert.True(FirstBlock(saved).Marks.Stale >= 2);
        CascadeFile.Save(saved, Path, TestContext.Current.CancellationToken);
        var opened = CascadeFile.TryOpen(Path, Dimension, new CascadeFileOptions(), out _)!;
        DemandSame(saved, opened);
        saved.Renew();
        for (var row = 0; row < 30; row++)
            Assert.True(Bits(saved, row).SequenceEqual(Bits(opened, row)));
        Assert.Equal(0ul, *FirstBlock(opened).Planes!.BitsOf(10));

        static Span<ulong> Bits(CascadeIndex index, int row) => new(FirstBlock(index).Planes!.BitsOf(row), 2 * RandomRotation.LengthOf(Dimension) / 64);
        static CascadeBlock FirstBlock(CascadeIndex index) => ((CascadeSnapshot)index.Current).Table.Block(0)!;
    }

    [Fact]
    public void Blocks_of_which_nothing_is_left_stay_empty()
    {
        var saved = Made();
        for (var slot = 0; slot < BlockRows; slot++)
            saved.Remove(slot);
        CascadeFile.Save(saved, Path, TestContext.Current.CancellationToken);
        var opened = CascadeFile.TryOpen(Path, Dimension, new CascadeFileOptions(), out _)!;
        Assert.Null(((CascadeSnapshot)opened.Current).Table.Block(0));
        DemandSame(saved, opened);
    }

    [Fact]
    public void A_changed_byte_of_any_part_is_found()
    {
        CascadeFile.Save(Made(), Path, TestContext.Current.CancellationToken);
        var layout = new CascadeFileLayout(new BlockShape(Dimension, true, BlockRows), Dimension, Rows);
        long[] places = [30, layout.FactsAt(0) + 7, layout.FactsAt(2) + 900, layout.PlanesAt(1) + 77, layout.CodesAt(0) + 1, layout.CodesAt(2) + 5_000, layout.DigestAt(1, 1) + 3];
        foreach (var options in new[] { new CascadeFileOptions(), new CascadeFileOptions { RowsStayOnDisk = true } })
        {
            foreach (var place in places)
            {
                Flip(place);
                Assert.Null(CascadeFile.TryOpen(Path, Dimension, options, out var fault));
                Assert.Equal(place < CascadeFileLayout.HeadLength ? IndexFileFault.Foreign : IndexFileFault.Damaged, fault);
                Flip(place);
            }

            Assert.NotNull(CascadeFile.TryOpen(Path, Dimension, options, out _));
        }
    }

    [Fact]
    public void Another_file_or_one_cut_short_is_refused_with_its_reason()
    {
        Assert.Null(CascadeFile.TryOpen(Path, Dimension, new CascadeFileOptions(), out var fault));
        Assert.Equal(IndexFileFault.Missing, fault);
        File.WriteAllText(Path, "Here is a text.");
        Assert.Null(CascadeFile.TryOpen(Path, Dimension, new CascadeFileOptions(), out fault));
        Assert.Equal(IndexFileFault.Foreign, fault);
        CascadeFile.Save(Made(), Path, TestContext.Current.CancellationToken);
        Assert.Null(CascadeFile.TryOpen(Path, Dimension + 1, new CascadeFileOptions(), out fault));
        Assert.Equal(IndexFileFault.OtherForm, fault);
        var seed = new byte[CascadeOptions.SeedLength];
        seed[3] = 1;
        Assert.Null(CascadeFile.TryOpen(Path, Dimension, new CascadeFileOptions { Index = new CascadeOptions { RotationSeed = seed } }, out fault));
        Assert.Equal(IndexFileFault.OtherForm, fault);
        using (var file = File.OpenWrite(Path))
            file.SetLength(file.Length - 1);
        Assert.Null(CascadeFile.TryOpen(Path, Dimension, new CascadeFileOptions(), out fault));
        Assert.Equal(IndexFileFault.Damaged, fault);
        Flip(8);
        Assert.Null(CascadeFile.TryOpen(Path, Dimension, new CascadeFileOptions(), out fault));
        Assert.Equal(IndexFileFault.OtherVersion, fault);
    }

    [Fact]
    public void A_save_that_is_given_up_leaves_the_file_as_it_was()
    {
        CascadeFile.Save(Made(), Path, TestContext.Current.CancellationToken);
        var before = File.ReadAllBytes(Path);
        Assert.Throws<OperationCanceledException>(() => CascadeFile.Save(Made(), Path, new CancellationToken(canceled: true)));
        Assert.Equal(before, File.ReadAllBytes(Path));
        Assert.Single(Directory.GetFiles(_folder));
    }

    private CascadeIndex Made()
    {
        var index = new CascadeIndex(Dimension, new CascadeOptions(), new BlockShape(Dimension, true, BlockRows));
        for (var row = 0; row < Rows; row++)
            index.Add(row / 2, Codes(_random));
        index.RemoveSubject(7);
        index.Remove(4_100);
        return index;
    }

    private void DemandSame(CascadeIndex expected, CascadeIndex actual)
    {
        var requests = new[] { new SearchRequest { MissBudget = MissBudget.Of(1e-9) }, new SearchRequest { MaxCandidates = 50, LowestScore = 0.3f, MissBudget = MissBudget.Of(1e-9) }, new SearchRequest { MissBudget = MissBudget.None } };
        for (var round = 0; round < 30; round++)
        {
            var probe = Codes(_random);
            foreach (var request in requests)
                Assert.Equal(expected.Current.Search(probe, request).Candidates, actual.Current.Search(probe, request).Candidates);
        }
    }

    private void Flip(long place)
    {
        using var file = File.Open(Path, FileMode.Open, FileAccess.ReadWrite);
        file.Position = place;
        var old = file.ReadByte();
        file.Position = place;
        file.WriteByte((byte)(old ^ 0x10));
    }

    private static sbyte[] Codes(Random random)
    {
        var codes = new sbyte[Dimension];
        for (var at = 0; at < codes.Length; at++)
            codes[at] = (sbyte)random.Next(-127, 128);
        return codes;
    }
}

using Semblance.Index;
using Semblance.Index.Cascade;
using Semblance.Index.Snapshots;

namespace Semblance.UnitTests.Index.Snapshots;

/// <summary>A file that was written block by block is that of an index which was saved.</summary>
public sealed class CascadeFileBuildTests : IDisposable
{
    private const int Dimension = 64;

    private readonly string _folder = Directory.CreateTempSubdirectory("index-").FullName;
    private readonly CascadeOptions _options = new();

    private string Path => System.IO.Path.Combine(_folder, "gallery.index");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(500)]
    [InlineData(70_000)]
    public void Blocks_put_in_any_order_make_the_file_that_saving_makes(int rows)
    {
        var codes = Codes(rows);
        var known = new CascadeRestore(Dimension, rows, _options);
        for (var row = 0; row < rows; row++)
            known.Put(row, row / 2, codes.AsSpan(row * Dimension, Dimension));
        var saved = System.IO.Path.Combine(_folder, "saved.index");
        CascadeFile.Save(known.Finish((rows + 1) / 2), saved, TestContext.Current.CancellationToken);
        using (var build = new CascadeFileBuild(Path, Dimension, rows, _options))
        {
            Assert.Equal(rows, Enumerable.Range(0, build.Blocks).Sum(build.RowsIn));
            Parallel.For(0, build.Blocks, back => Put(build, build.Blocks - 1 - back, codes));
            Assert.False(File.Exists(Path));
            build.Finish((rows + 1) / 2);
        }

        Assert.Equal(File.ReadAllBytes(saved), File.ReadAllBytes(Path));
        Assert.Equal(2, Directory.GetFiles(_folder).Length);
    }

    [Fact]
    public void Rows_that_stay_in_the_file_are_found_there()
    {
        const int Rows = 3_000;
        var codes = Codes(Rows);
        using (var build = new CascadeFileBuild(Path, Dimension, Rows, _options))
        {
            Put(build, 0, codes);
            build.Finish(Rows);
        }

        var index = CascadeFile.TryOpen(Path, Dimension, new CascadeFileOptions { Index = _options, RowsStayOnDisk = true }, out _)!;
        for (var row = 0; row < Rows; row += 100)
            Assert.Equal(row, index.Current.Search(codes.AsSpan(row * Dimension, Dimension), new SearchRequest { LowestScore = 0.9f }, TestContext.Current.CancellationToken).Candidates[0].Slot);
    }

    [Fact]
    public void What_was_not_finished_leaves_what_was_there()
    {
        File.WriteAllText(Path, "before");
        using (var build = new CascadeFileBuild(Path, Dimension, 70_000, _options))
        {
            Put(build, 0, Codes(70_000));
            var missing = Assert.Throws<InvalidOperationException>(() => build.Finish(1));
            Assert.Contains("Block 1 of 3", missing.Message, StringComparison.Ordinal);
        }

        Assert.Equal("before", File.ReadAllText(Path));
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public void Another_number_of_rows_zeros_and_blocks_that_are_none_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new CascadeFileBuild(Path, Dimension, 0));
        using var build = new CascadeFileBuild(Path, Dimension, 10);
        Assert.Throws<ArgumentException>("codes", () => build.Put(0, new long[10], new sbyte[9 * Dimension]));
        Assert.Throws<ArgumentException>("codes", () => build.Put(0, new long[10], new sbyte[10 * Dimension]));
        Assert.Throws<ArgumentOutOfRangeException>("block", () => build.Put(1, new long[10], new sbyte[10 * Dimension]));
        Assert.Throws<ArgumentOutOfRangeException>("block", () => build.RowsIn(-1));
    }

    private static void Put(CascadeFileBuild build, int block, sbyte[] codes)
    {
        var (first, rows) = (block * build.BlockRows, build.RowsIn(block));
        build.Put(block, [.. Enumerable.Range(first, rows).Select(static row => (long)row / 2)], codes.AsSpan(first * Dimension, rows * Dimension));
    }

    private static sbyte[] Codes(int rows)
    {
        var random = new Random(8);
        return Array.ConvertAll(new sbyte[rows * Dimension], _ => (sbyte)random.Next(-127, 128));
    }
}

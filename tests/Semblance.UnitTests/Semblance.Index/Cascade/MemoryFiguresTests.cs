using Semblance.Index.Cascade;

namespace Semblance.UnitTests.Index.Cascade;

public sealed class MemoryFiguresTests
{
    [Fact]
    public void An_index_without_vectors_takes_nothing() => Assert.Equal(new MemoryFigures(0, 0), new CascadeIndex(512).Memory);

    [Fact]
    public void A_small_index_has_no_planes_and_a_part_for_each_256_rows_begun()
    {
        var index = new MadeIndex(64, 1_024, 300).Fast;
        // 64 codes, a sum, a scale, a slot and a subject, for 512 rows of which 300 are there; a scale and a bit for each of 1,024 that the block has room for.
        Assert.Equal(((512 * (64 + 4 + 4 + 4 + 8)) + (1_024 * 4) + 256) / 300.0, index.Memory.BytesPerVector, 1e-9);
        Assert.Equal(0, index.Memory.SearchedBytesPerVector);
    }

    [Theory]
    [InlineData(true, 256)]
    [InlineData(false, 128)]
    public void Bits_by_column_and_by_row_are_what_a_search_reads(bool hasFine, int bytes)
    {
        var index = new MadeIndex(512, 2_048, 2_048, new() { HasFinePlanes = hasFine }).Fast;
        // A bit or two for each coordinate in columns, and as many in rows; between columns lies a line more for each 2,048 rows.
        Assert.InRange(index.Memory.SearchedBytesPerVector, bytes, 1.25 * bytes);
        Assert.Equal(512 + 20 + 4.25, index.Memory.BytesPerVector - index.Memory.SearchedBytesPerVector, 1e-9);
    }
}

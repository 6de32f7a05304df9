using Semblance.Index.Cascade.Planes;
using Semblance.Index.Memory;

namespace Semblance.UnitTests.Index.Cascade.Planes;

public sealed class BlockShapeTests
{
    [Theory]
    [InlineData(1, true)]
    [InlineData(128, true)]
    [InlineData(512, true)]
    [InlineData(512, false)]
    [InlineData(1_024, false)]
    [InlineData(65_536, true)]
    public void Planes_lie_an_odd_number_of_lines_apart_and_rows_of_bits_after_them(int dimension, bool hasFine)
    {
        var shape = new BlockShape(dimension, hasFine);
        Assert.Equal(0, shape.Rows % 512);
        Assert.InRange(shape.Rows, 1_024, 32_768);
        Assert.Equal(1, shape.PlaneStride / 64 % 2);
        Assert.Equal(0, shape.PlaneStride % 64);
        Assert.True(shape.PlaneStride >= shape.Rows / 8);
        var last = hasFine ? shape.FinePlane(shape.Coordinates - 1) : shape.SignPlane(shape.Coordinates - 1);
        Assert.Equal(shape.BitRows, last + shape.PlaneStride);
        Assert.InRange(shape.Bytes - shape.BitRows - ((long)shape.Rows * shape.BitsOfRow / 8), 0, 4_095);
        Assert.Equal(0, shape.Bytes % 4_096);
        Assert.Equal(shape.SignPlane(shape.Coordinates), shape.FinePlane(0));
        Assert.Equal((shape.BitsOfRow / 8, shape.Coordinates / 8), (shape.BitRow, shape.SignsOfRow));
    }

    [Theory]
    [InlineData(512, true)]
    [InlineData(512, false)]
    [InlineData(256, true)]
    public void A_block_of_usual_vectors_fills_two_large_pages(int dimension, bool hasFine) =>
        Assert.InRange(new BlockShape(dimension, hasFine).Bytes, (2 * LargeMemory.Page) - (LargeMemory.Page / 16), 2 * LargeMemory.Page);
}

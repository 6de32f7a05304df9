using Semblance.Index.Cascade.Planes;
using Semblance.Index.Cascade.Rotation;
using Semblance.Index.Exact;

namespace Semblance.UnitTests.Index.Cascade.Planes;

/// <summary><see cref="BlockPlanes"/>, filled with the help of an <see cref="EncodingScratch"/>.</summary>
public sealed unsafe class BlockPlanesTests
{
    private const int Dimension = 100, Coordinates = 128, Rows = 512;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Columns_and_rows_hold_the_bits_of_each_rotated_vector(bool hasFine)
    {
        var (shape, rotation, rows) = (new BlockShape(Dimension, hasFine, Rows), new RandomRotation(MadeSeed.Of(1), Dimension), Made(128));
        var planes = Filled(shape, rotation, rows);
        var rotated = new float[Coordinates];
        for (var row = 0; row < 128; row++)
        {
            rotation.Apply(rows.Row(row)[..Dimension], rotated);
            // A fine bit divides each side at 0.98 deviations of a coordinate.
            var limit = 0.98f * MathF.Sqrt(rotated.Sum(value => value * value) / Coordinates);
            for (var at = 0; at < Coordinates; at++)
            {
                var count = (rotated[at] > -limit ? 1 : 0) + (rotated[at] > 0 ? 1 : 0) + (rotated[at] > limit ? 1 : 0);
                Assert.Equal(count >> 1, (int)(planes.BitsOf(row)[at / 64] >> (at % 64)) & 1);
                Assert.Equal(count >> 1, Bit(planes, shape.SignPlane(at), row));
                if (!hasFine || Math.Abs(Math.Abs(rotated[at]) - limit) <= 1e-3f * limit)
                    continue;
                Assert.Equal(count & 1, Bit(planes, shape.FinePlane(at), row));
                Assert.Equal(count & 1, (int)(planes.BitsOf(row)[(Coordinates + at) / 64] >> (at % 64)) & 1);
            }
        }
    }

    [Fact]
    public void A_copy_stays_as_it_is_and_an_erased_row_leaves_no_bit()
    {
        var (shape, rotation) = (new BlockShape(Dimension, true, Rows), new RandomRotation(MadeSeed.Of(1), Dimension));
        var planes = Filled(shape, rotation, Made(128));
        var (copy, before) = (planes.Copy(), Bytes(planes, shape));
        Assert.NotEqual(before, Erased(copy, 77, shape));
        Assert.Equal(before, Bytes(planes, shape));
        for (var at = 0; at < Coordinates; at++)
        {
            Assert.Equal((0, 0), (Bit(copy, shape.SignPlane(at), 77), Bit(copy, shape.FinePlane(at), 77)));
            Assert.Equal(Bit(planes, shape.SignPlane(at), 78), Bit(copy, shape.SignPlane(at), 78));
            Assert.Equal(Bit(planes, shape.FinePlane(at), 76), Bit(copy, shape.FinePlane(at), 76));
        }

        Assert.False(new Span<byte>(copy.BitsOf(77), shape.BitRow).ContainsAnyExcept((byte)0));
        Assert.True(new Span<byte>(copy.BitsOf(78), shape.BitRow).SequenceEqual(new Span<byte>(planes.BitsOf(78), shape.BitRow)));
    }

    [Fact]
    public void A_row_without_codes_has_no_bit()
    {
        var (shape, rows) = (new BlockShape(Dimension, true, Rows), new RowBlock(64, Coordinates));
        for (var row = 0; row < 64; row++)
            rows.Append(row, row, new sbyte[Dimension]);
        var planes = BlockPlanes.Of(shape);
        planes.Fill(0, new RandomRotation(MadeSeed.Of(1), Dimension), rows, 0, new EncodingScratch(Dimension));
        Assert.False(new Span<byte>(planes.BitsOf(0), 64 * shape.BitRow).ContainsAnyExcept((byte)0));
    }

    private static RowBlock Made(int count)
    {
        var (random, rows) = (new Random(2), new RowBlock(count, Coordinates));
        for (var row = 0; row < count; row++)
            rows.Append(row, row, MadeCodes.Row(random, Dimension));
        return rows;
    }

    private static BlockPlanes Filled(BlockShape shape, RandomRotation rotation, RowBlock rows)
    {
        var (planes, scratch) = (BlockPlanes.Of(shape), new EncodingScratch(Dimension));
        for (var group = 0; group < rows.Count / BlockShape.Group; group++)
            planes.Fill(group, rotation, rows, BlockShape.Group * group, scratch);
        return planes;
    }

    private static int Bit(BlockPlanes planes, int plane, int row) => (planes.Start[plane + (row / 8)] >> (row % 8)) & 1;

    private static byte[] Bytes(BlockPlanes planes, BlockShape shape) => new Span<byte>(planes.Start, (int)shape.Bytes).ToArray();

    private static byte[] Erased(BlockPlanes planes, int row, BlockShape shape)
    {
        planes.Erase(row);
        return Bytes(planes, shape);
    }
}

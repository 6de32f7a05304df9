using Semblance.Index.Cascade.Rotation;
using Semblance.Index.Memory;

namespace Semblance.Index.Cascade.Planes;

/// <summary>How a block of rows lies in memory: bit planes, one after the other, then the sign rows. It is made to fill one large page.</summary>
/// <remarks>Immutable. Planes lie an odd number of cache lines apart, or all lines of a row's bits would fall into one set of the first cache.</remarks>
internal sealed class BlockShape
{
    /// <summary>Rows that are turned into columns at once.</summary>
    public const int Group = 64;

    private const int Line = 64;
    private const int SmallPage = 4_096;

    /// <summary>Pieces of 512 rows, two at a time, so that the number of lines in a plane is even and one more makes it odd.</summary>
    private const int Step = 1_024;

    public BlockShape(int dimension, bool hasFine)
        : this(dimension, hasFine, RowsThatFit(RandomRotation.LengthOf(dimension), hasFine))
    {
    }

    /// <summary>A shape of so many rows, a multiple of 512: tests meet the borders of small blocks sooner.</summary>
    public BlockShape(int dimension, bool hasFine, int rows)
    {
        (Coordinates, HasFine, Rows) = (RandomRotation.LengthOf(dimension), hasFine, rows);
        PlaneStride = (rows / 8) + Line;
        SignRow = Coordinates / 8;
        SignRows = (nint)PlaneStride * Coordinates * (hasFine ? 2 : 1);
    }

    /// <summary>Coordinates of a rotated vector: planes of signs.</summary>
    public int Coordinates { get; }

    /// <summary>Whether there are fine planes beside those of signs.</summary>
    public bool HasFine { get; }

    /// <summary>Rows in a block.</summary>
    public int Rows { get; }

    /// <summary>Bytes from a plane to the next.</summary>
    public int PlaneStride { get; }

    /// <summary>Bytes of a row's signs.</summary>
    public int SignRow { get; }

    /// <summary>Bytes from the block's start to its sign rows.</summary>
    public nint SignRows { get; }

    /// <summary>Bytes of a block, a multiple of a small page's.</summary>
    public nint Bytes => (SignRows + ((nint)SignRow * Rows) + SmallPage - 1) / SmallPage * SmallPage;

    /// <summary>Bytes from the block's start to the plane of a coordinate's signs.</summary>
    public int SignPlane(int coordinate) => coordinate * PlaneStride;

    /// <summary>Bytes from the block's start to the plane of a coordinate's fine bits.</summary>
    public int FinePlane(int coordinate) => (Coordinates + coordinate) * PlaneStride;

    private static int RowsThatFit(int coordinates, bool hasFine)
    {
        var planes = coordinates * (hasFine ? 2 : 1);
        var eightRows = planes + coordinates;
        var fitting = (LargeMemory.Page - (planes * Line)) * 8L / eightRows / Step * Step;
        return (int)Math.Clamp(fitting, Step, 32 * Step);
    }
}

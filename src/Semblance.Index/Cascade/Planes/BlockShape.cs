using Semblance.Index.Cascade.Rotation;
using Semblance.Index.Memory;

namespace Semblance.Index.Cascade.Planes;

/// <summary>How a block of rows lies in memory: bit planes, one after the other, then the same bits by row. It is made to fill two large pages.</summary>
/// <remarks>Immutable. Planes lie an odd number of cache lines apart, or all lines of a row's bits would fall into one set of the first cache.</remarks>
internal sealed class BlockShape
{
    /// <summary>Rows that are turned into columns at once.</summary>
    public const int Group = 64;

    private const int Line = 64;
    private const int SmallPage = 4_096;

    /// <summary>Rows whose bits fill a line.</summary>
    private const int Piece = 512;

    /// <summary>Large pages of a block: the lines of a plane that follow each other are read faster the more they are, and changes copy a block.</summary>
    private const int Pages = 2;

    private const int FewestRows = 2 * Piece, MostRows = 64 * Piece;

    public BlockShape(int dimension, bool hasFine)
        : this(dimension, hasFine, RowsThatFit(RandomRotation.LengthOf(dimension), hasFine))
    {
    }

    /// <summary>A shape of so many rows, a multiple of 512: tests meet the borders of small blocks sooner.</summary>
    public BlockShape(int dimension, bool hasFine, int rows)
    {
        (Coordinates, HasFine, Rows) = (RandomRotation.LengthOf(dimension), hasFine, rows);
        PlaneStride = StrideOf(rows);
        (SignsOfRow, BitRow) = (Coordinates / 8, Coordinates / 8 * (hasFine ? 2 : 1));
        BitRows = (nint)PlaneStride * BitRow * 8;
    }

    /// <summary>Coordinates of a rotated vector: planes of signs.</summary>
    public int Coordinates { get; }

    /// <summary>Whether there are fine planes beside those of signs.</summary>
    public bool HasFine { get; }

    /// <summary>Rows in a block.</summary>
    public int Rows { get; }

    /// <summary>Bytes from a plane to the next.</summary>
    public int PlaneStride { get; }

    /// <summary>Bits of a row: its signs, and behind them its fine bits where there are any. As many planes there are.</summary>
    public int BitsOfRow => 8 * BitRow;

    /// <summary>Bytes of a row's bits.</summary>
    public int BitRow { get; }

    /// <summary>Bytes of a row's signs.</summary>
    public int SignsOfRow { get; }

    /// <summary>Bytes from the block's start to its rows' bits.</summary>
    public nint BitRows { get; }

    /// <summary>Bytes of a block, a multiple of a small page's.</summary>
    public nint Bytes => (BitRows + ((nint)BitRow * Rows) + SmallPage - 1) / SmallPage * SmallPage;

    /// <summary>Bytes from the block's start to the plane of a bit of each row.</summary>
    public int Plane(int bit) => bit * PlaneStride;

    /// <summary>Bytes from the block's start to the plane of a coordinate's signs.</summary>
    public int SignPlane(int coordinate) => Plane(coordinate);

    /// <summary>Bytes from the block's start to the plane of a coordinate's fine bits.</summary>
    public int FinePlane(int coordinate) => Plane(Coordinates + coordinate);

    /// <summary>An odd number of lines.</summary>
    private static int StrideOf(int rows) => ((rows / Piece) | 1) * Line;

    private static int RowsThatFit(int coordinates, bool hasFine)
    {
        var rows = FewestRows;
        while (rows < MostRows && new BlockShape(coordinates, hasFine, rows + Piece).Bytes <= Pages * LargeMemory.Page)
            rows += Piece;
        return rows;
    }
}

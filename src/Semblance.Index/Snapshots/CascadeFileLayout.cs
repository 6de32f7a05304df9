using Semblance.Index.Cascade.Planes;
using Semblance.Index.Cascade.Scanning;
using Semblance.Index.Codes;

namespace Semblance.Index.Snapshots;

/// <summary>
/// Where things lie in an index's file: the head, then for each block what is known of its rows, then all planes, then all codes, then a digest for
/// each of these parts. Every part starts on a page, so that it can be mapped.
/// </summary>
/// <remarks>Immutable.</remarks>
internal sealed class CascadeFileLayout(BlockShape shape, int dimension, int slots)
{
    /// <summary>Bytes of the head.</summary>
    public const int HeadLength = Page;

    /// <summary>Bytes of a part's digest (SHA-256).</summary>
    public const int DigestLength = 32;

    /// <summary>Parts of a block.</summary>
    public const int PartsOfBlock = 3;

    private const int Page = 4_096;
    private const int BytesOfFacts = sizeof(long) + sizeof(int) + sizeof(float);

    public BlockShape Shape => shape;

    public int Dimension => dimension;

    public int Slots => slots;

    public int Stride { get; } = ProbeCodes.PaddedLength(dimension);

    public int Blocks => (slots + shape.Rows - 1) / shape.Rows;

    /// <summary>Bytes of what is known of a block's rows: which were removed, their subjects, sums and scales.</summary>
    public int FactsLength => Whole((shape.Rows / 8) + (shape.Rows * BytesOfFacts));

    public int PlanesLength => (int)shape.Bytes;

    public int CodesLength => Whole(shape.Rows * Stride);

    public long Length => Digests + ((long)Blocks * PartsOfBlock * DigestLength);

    private long Digests => CodesAt(Blocks);

    public int RowsIn(int block) => Math.Min(shape.Rows, slots - (block * shape.Rows));

    public long FactsAt(int block) => HeadLength + ((long)block * FactsLength);

    public long PlanesAt(int block) => FactsAt(Blocks) + ((long)block * PlanesLength);

    public long CodesAt(int block) => PlanesAt(Blocks) + ((long)block * CodesLength);

    public long DigestAt(int block, int part) => Digests + ((((long)block * PartsOfBlock) + part) * DigestLength);

    /// <summary>The head of a file with this layout.</summary>
    public CascadeFileHead HeadOf(SearchRoom room, int rows, int subjects) => new(dimension, shape.Rows, shape.HasFine, slots, rows, subjects, room.Rotation.SeedDigest);

    private static int Whole(int bytes) => (bytes + Page - 1) / Page * Page;
}

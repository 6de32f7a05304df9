using Semblance.Index.Codes;

namespace Semblance.Index.Exact;

/// <summary>The rows of one state of an <see cref="ExactIndex"/> as bytes, in the form that <see cref="ExactRestore"/> takes with the least work.</summary>
/// <remarks>Immutable and safe to share. The bytes are those of the machine's memory, little-endian everywhere that this program runs.</remarks>
public sealed class ExactRows
{
    private readonly RowTable _table;

    internal ExactRows(int dimension, ExactSnapshot state) => (_table, Dimension, Subjects) = (state.Table, dimension, state.Subjects);

    /// <summary>Codes in a vector.</summary>
    public int Dimension { get; }

    /// <summary>How many rows.</summary>
    public int Rows => _table.Rows;

    /// <summary>How many subjects.</summary>
    public int Subjects { get; }

    /// <summary>Bytes of a row.</summary>
    /// <param name="dimension">Codes in a vector.</param>
    public static int RowLength(int dimension) => ProbeCodes.PaddedLength(dimension) + sizeof(int) + sizeof(float);

    /// <summary>The slot of a row.</summary>
    /// <param name="row">Which, from 0 on.</param>
    public int SlotAt(int row) => _table.SlotAt(row);

    /// <summary>The subject of a row.</summary>
    /// <param name="row">Which, from 0 on.</param>
    public long SubjectAt(int row) => _table.SubjectAt(row);

    /// <summary>Writes a row's bytes.</summary>
    /// <param name="row">Which, from 0 on.</param>
    /// <param name="destination">As many bytes as <see cref="RowLength"/> says.</param>
    public void Write(int row, Span<byte> destination) => _table.BlockOf(row, out var at).WriteRow(at, destination);
}

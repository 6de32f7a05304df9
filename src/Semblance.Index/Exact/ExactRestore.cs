using Semblance.Index.Codes;

namespace Semblance.Index.Exact;

/// <summary>Puts an <see cref="ExactIndex"/> together from rows whose number is known: in any order and from several threads, which adding one by one does not allow.</summary>
/// <remarks>Each row must be put exactly once; a row's number becomes its slot.</remarks>
public sealed class ExactRestore
{
    private const int BlockRows = ExactIndex.UsualBlockRows;

    private readonly RowBlock[] _blocks;
    private readonly int _dimension;
    private readonly int _rows;

    /// <summary>Takes room for rows.</summary>
    /// <param name="dimension">Codes in a vector, 1 to 65,536.</param>
    /// <param name="rows">How many, from 0 on.</param>
    public ExactRestore(int dimension, int rows)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimension, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dimension, 65_536);
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        (_dimension, _rows, _blocks) = (dimension, rows, new RowBlock[Math.Max(4, (rows + BlockRows - 1) / BlockRows)]);
        var stride = ProbeCodes.PaddedLength(dimension);
        Parallel.For(0, (rows + BlockRows - 1) / BlockRows, block => _blocks[block] = new RowBlock(BlockRows, stride, Math.Min(BlockRows, rows - (block * BlockRows))));
    }

    /// <summary>Puts a row from its codes.</summary>
    /// <param name="row">Its number.</param>
    /// <param name="subject">Whose it is.</param>
    /// <param name="codes">The codes.</param>
    /// <exception cref="ArgumentException">Another dimension, or nothing but zeros.</exception>
    public void Put(int row, long subject, ReadOnlySpan<sbyte> codes)
    {
        if (codes.Length != _dimension || !codes.ContainsAnyExcept((sbyte)0))
            throw new ArgumentException(FormattableString.Invariant($"A vector has {_dimension} codes that are not all zero."), nameof(codes));
        _blocks[row / BlockRows].Put(row % BlockRows, row, subject, codes);
    }

    /// <summary>The index, once every row was put.</summary>
    /// <param name="subjects">How many subjects the rows belong to.</param>
    /// <returns>An index that goes on from there.</returns>
    public ExactIndex Finish(int subjects) => new(_dimension, new RowTable(_blocks, _rows, BlockRows, ProbeCodes.PaddedLength(_dimension)), subjects);
}

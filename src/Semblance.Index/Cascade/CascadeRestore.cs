using Semblance.Index.Cascade.Planes;
using Semblance.Index.Cascade.Scanning;
using Semblance.Index.Codes;

namespace Semblance.Index.Cascade;

/// <summary>Puts a <see cref="CascadeIndex"/> together from rows whose number is known: in any order and from several threads, which adding one by one does not allow.</summary>
/// <remarks>Each row must be put exactly once; a row's number becomes its slot.</remarks>
public sealed class CascadeRestore
{
    private readonly SearchRoom _room;
    private readonly CascadeTable _table;

    /// <summary>Takes room for rows.</summary>
    /// <param name="dimension">Codes in a vector, 1 to 65,536.</param>
    /// <param name="rows">How many, from 0 on.</param>
    /// <param name="options">How the index is made; <see langword="null"/> for the defaults.</param>
    public CascadeRestore(int dimension, int rows, CascadeOptions? options = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        _room = CascadeIndex.RoomOf(dimension, options ?? new CascadeOptions(), null);
        var blocks = new CascadeBlock?[Math.Max(4, (rows + _room.Shape.Rows - 1) / _room.Shape.Rows)];
        _table = new CascadeTable(blocks, rows, _room.Shape.Rows);
        var stride = ProbeCodes.PaddedLength(dimension);
        Parallel.For(0, _table.Blocks, at =>
        {
            blocks[at] = new CascadeBlock(_room.Shape);
            blocks[at]!.Reserve(_table.RowsIn(at), stride);
        });
    }

    /// <summary>Puts a row from its codes.</summary>
    /// <param name="row">Its number.</param>
    /// <param name="subject">Whose it is.</param>
    /// <param name="codes">The codes.</param>
    /// <exception cref="ArgumentException">Another dimension, or nothing but zeros.</exception>
    public void Put(int row, long subject, ReadOnlySpan<sbyte> codes)
    {
        _room.RequireVector(codes, nameof(codes));
        var block = _table.Block(row / _table.BlockRows)!;
        block.PartOf(row % _table.BlockRows, out var at).Put(at, row, subject, codes);
        GC.KeepAlive(block);
    }

    /// <summary>Puts a row from what <see cref="CascadeRows"/> wrote.</summary>
    /// <param name="row">Its number.</param>
    /// <param name="subject">Whose it is.</param>
    /// <param name="bytes">Its bytes, which are trusted.</param>
    public void Put(int row, long subject, ReadOnlySpan<byte> bytes)
    {
        var block = _table.Block(row / _table.BlockRows)!;
        block.PartOf(row % _table.BlockRows, out var at).ReadRow(at, row, subject, bytes);
        GC.KeepAlive(block);
    }

    /// <summary>The index, once every row was put, with its planes: a few microseconds of one thread for each row.</summary>
    /// <param name="subjects">How many subjects the rows belong to.</param>
    /// <returns>An index that goes on from there.</returns>
    public CascadeIndex Finish(int subjects)
    {
        Parallel.For(0, _table.Blocks, () => new EncodingScratch(_room.Dimension), (at, _, scratch) =>
        {
            _table.Block(at)!.MakePlanes(_table.RowsIn(at), _room.Rotation, scratch);
            return scratch;
        }, static _ => { });
        return Open(subjects);
    }

    /// <summary>The index at once: it is searched exhaustively until its planes were made, which begins now and takes a thread some seconds for each million rows.</summary>
    /// <param name="subjects">How many subjects the rows belong to.</param>
    /// <returns>An index that goes on from there.</returns>
    public CascadeIndex FinishSoon(int subjects)
    {
        var index = Open(subjects);
        if (_table.Blocks > 0)
            ThreadPool.UnsafeQueueUserWorkItem(static index => index.MakePlanes(), index, preferLocal: false);
        return index;
    }

    private CascadeIndex Open(int subjects)
    {
        Parallel.For(0, _table.Blocks, at => _table.Block(at)!.TakeScales(_table.RowsIn(at)));
        return new CascadeIndex(_room, _table, _table.Slots, subjects);
    }
}

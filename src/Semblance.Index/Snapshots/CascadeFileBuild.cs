using System.Collections.Concurrent;
using Semblance.Index.Cascade;
using Semblance.Index.Cascade.Planes;
using Semblance.Index.Cascade.Scanning;
using Semblance.Index.Codes;

namespace Semblance.Index.Snapshots;

/// <summary>
/// Writes an index's file from rows, block by block, so that a gallery may be larger than the memory: opened with <see cref="CascadeFileOptions.RowsStayOnDisk"/>,
/// codes take none of it.
/// </summary>
/// <remarks>
/// A row's number becomes its slot. Different blocks may be put from several threads. The file comes into its place when <see cref="Finish"/> is called, and not before;
/// what was put without it is thrown away.
/// </remarks>
public sealed class CascadeFileBuild : IDisposable
{
    private readonly SearchRoom _room;
    private readonly CascadeFileLayout _layout;
    private readonly FreshFile _file;
    private readonly bool[] _isPut;
    private readonly ConcurrentBag<Place> _places = [];

    /// <summary>Begins a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="dimension">Codes in a vector, 1 to 65,536.</param>
    /// <param name="rows">How many rows there will be, 1 or more.</param>
    /// <param name="options">How the index is made; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">An argument outside of its range.</exception>
    /// <exception cref="IOException">The file can't be written.</exception>
    public CascadeFileBuild(string path, int dimension, int rows, CascadeOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        _room = CascadeIndex.RoomOf(dimension, options ?? new CascadeOptions(), null);
        _layout = new CascadeFileLayout(_room.Shape, dimension, rows);
        _isPut = new bool[_layout.Blocks];
        _file = new FreshFile(path);
    }

    /// <summary>How many blocks there are.</summary>
    public int Blocks => _layout.Blocks;

    /// <summary>Rows in each block but the last, which may have fewer.</summary>
    public int BlockRows => _layout.Shape.Rows;

    /// <summary>Rows in a block.</summary>
    /// <param name="block">Its number, from 0 on.</param>
    public int RowsIn(int block)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)block, (uint)Blocks, nameof(block));
        return _layout.RowsIn(block);
    }

    /// <summary>Writes a block: its rows are numbered from <paramref name="block"/> times <see cref="BlockRows"/> on.</summary>
    /// <param name="block">Its number, from 0 on; each once.</param>
    /// <param name="subjects">Whose each row is.</param>
    /// <param name="codes">The codes, one row after the other.</param>
    /// <exception cref="ArgumentException">Not as many rows as the block has, or a row of nothing but zeros.</exception>
    /// <exception cref="IOException">The file can't be written.</exception>
    public void Put(int block, ReadOnlySpan<long> subjects, ReadOnlySpan<sbyte> codes)
    {
        var rows = RowsIn(block);
        if (subjects.Length != rows || codes.Length != rows * _room.Dimension)
            throw new ArgumentException(FormattableString.Invariant($"Block {block} has {rows} rows of {_room.Dimension} codes; {subjects.Length} subjects and {codes.Length} codes were given."), nameof(codes));
        if (!_places.TryTake(out var place))
            place = new Place(new CascadeBlockWriter(_layout, _file.Handle), new EncodingScratch(_room.Dimension));
        var held = Held(block, subjects, codes);
        held.MakePlanes(rows, _room.Rotation, place.Scratch);
        place.Writer.Write(block, held);
        held.Free();
        _places.Add(place);
        _isPut[block] = true;
    }

    /// <summary>Puts the file into its place.</summary>
    /// <param name="subjects">How many subjects the rows belong to.</param>
    /// <exception cref="InvalidOperationException">A block is missing.</exception>
    /// <exception cref="IOException">The file can't be written.</exception>
    public void Finish(int subjects)
    {
        if (Array.IndexOf(_isPut, false) is >= 0 and var missing)
            throw new InvalidOperationException(FormattableString.Invariant($"Block {missing} of {Blocks} was not put; put all of them before the file is finished."));
        RandomAccess.Write(_file.Handle, _layout.HeadOf(_room, _layout.Slots, subjects).ToBytes(), 0);
        _file.PutInPlace();
    }

    /// <summary>Lets go of a file that was not finished.</summary>
    public void Dispose() => _file.Dispose();

    private CascadeBlock Held(int block, ReadOnlySpan<long> subjects, ReadOnlySpan<sbyte> codes)
    {
        var held = new CascadeBlock(_layout.Shape);
        held.Reserve(subjects.Length, ProbeCodes.PaddedLength(_room.Dimension));
        for (var row = 0; row < subjects.Length; row++)
        {
            var own = codes.Slice(row * _room.Dimension, _room.Dimension);
            _room.RequireVector(own, nameof(codes));
            held.PartOf(row, out var at).Put(at, (block * BlockRows) + row, subjects[row], own);
        }

        held.TakeScales(subjects.Length);
        return held;
    }

    /// <summary>What a thread works with.</summary>
    private sealed record Place(CascadeBlockWriter Writer, EncodingScratch Scratch);
}

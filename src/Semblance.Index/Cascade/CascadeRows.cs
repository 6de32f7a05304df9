using Semblance.Index.Codes;

namespace Semblance.Index.Cascade;

/// <summary>The rows of one state of a <see cref="CascadeIndex"/> as bytes, without the holes that removals left, in the form that <see cref="CascadeRestore"/> takes with the least work.</summary>
/// <remarks>Immutable and safe to share. The bytes are those of the machine's memory, little-endian everywhere that this program runs. Planes are not among them: they are made anew.</remarks>
public sealed class CascadeRows
{
    private readonly CascadeSnapshot _state;
    private readonly int[] _slots;

    internal CascadeRows(CascadeSnapshot state)
    {
        _state = state;
        _slots = new int[state.Rows];
        var row = 0;
        for (var slot = 0; slot < state.Table.Slots; slot++)
        {
            if (state.Table.Find(slot, out _) is not null)
                _slots[row++] = slot;
        }
    }

    /// <summary>Codes in a vector.</summary>
    public int Dimension => _state.Room.Dimension;

    /// <summary>How many rows.</summary>
    public int Rows => _slots.Length;

    /// <summary>How many subjects.</summary>
    public int Subjects => _state.Subjects;

    /// <summary>Bytes of a row.</summary>
    /// <param name="dimension">Codes in a vector.</param>
    public static int RowLength(int dimension) => ProbeCodes.PaddedLength(dimension) + sizeof(int) + sizeof(float);

    /// <summary>The slot of a row.</summary>
    /// <param name="row">Which, from 0 on.</param>
    public int SlotAt(int row) => _slots[row];

    /// <summary>The subject of a row.</summary>
    /// <param name="row">Which, from 0 on.</param>
    public long SubjectAt(int row) => _state.Table.Find(_slots[row], out var at)!.SubjectOf(at);

    /// <summary>Writes a row's bytes.</summary>
    /// <param name="row">Which, from 0 on.</param>
    /// <param name="destination">As many bytes as <see cref="RowLength"/> says.</param>
    public void Write(int row, Span<byte> destination)
    {
        var block = _state.Table.Find(_slots[row], out var at)!;
        block.PartOf(at, out var inPart).WriteRow(inPart, destination);
        GC.KeepAlive(block);
    }
}

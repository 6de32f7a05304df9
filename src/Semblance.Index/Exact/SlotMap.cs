using System.Runtime.InteropServices;

namespace Semblance.Index.Exact;

/// <summary>Where the row of each slot is, and which slots a subject has. For one writer at a time.</summary>
internal sealed class SlotMap
{
    private readonly Dictionary<int, int> _rowOfSlot;
    private readonly Dictionary<long, List<int>> _slotsOfSubject;

    /// <summary>The map of a table's rows.</summary>
    public SlotMap(RowTable table)
    {
        (_rowOfSlot, _slotsOfSubject) = (new(table.Rows), new(table.Rows));
        for (var row = 0; row < table.Rows; row++)
            Add(table.SlotAt(row), row, table.SubjectAt(row));
    }

    public int Subjects => _slotsOfSubject.Count;

    public bool TryFind(int slot, out int row) => _rowOfSlot.TryGetValue(slot, out row);

    public void Add(int slot, int row, long subject)
    {
        _rowOfSlot.Add(slot, row);
        (CollectionsMarshal.GetValueRefOrAddDefault(_slotsOfSubject, subject, out _) ??= new List<int>(1)).Add(slot);
    }

    /// <summary>Takes a slot from its subject; a subject without slots is none.</summary>
    public void Leave(int slot, long subject)
    {
        var slots = _slotsOfSubject[subject];
        slots.Remove(slot);
        if (slots.Count == 0)
            _slotsOfSubject.Remove(subject);
    }

    /// <summary>Takes a subject out; says which slots it had.</summary>
    public List<int>? Take(long subject) => _slotsOfSubject.Remove(subject, out var slots) ? slots : null;

    /// <summary>Takes a slot out; says where its row is.</summary>
    public int Remove(int slot) => _rowOfSlot.Remove(slot, out var row) ? row : throw new KeyNotFoundException();

    public void Move(int slot, int row) => _rowOfSlot[slot] = row;
}

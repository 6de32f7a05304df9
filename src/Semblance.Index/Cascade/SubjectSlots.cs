using System.Runtime.InteropServices;
using Semblance.Index.Cascade.Planes;

namespace Semblance.Index.Cascade;

/// <summary>Which slots a subject has. Only changes need it. For one writer at a time.</summary>
internal sealed class SubjectSlots
{
    private readonly Dictionary<long, List<int>> _slots;

    /// <summary>Those of a table.</summary>
    public SubjectSlots(in CascadeTable table)
    {
        _slots = new(table.Slots);
        for (var slot = 0; slot < table.Slots; slot++)
        {
            if (table.Find(slot, out var row) is { } block)
                Add(slot, block.SubjectOf(row));
        }
    }

    public int Count => _slots.Count;

    public void Add(int slot, long subject) => (CollectionsMarshal.GetValueRefOrAddDefault(_slots, subject, out _) ??= new List<int>(1)).Add(slot);

    /// <summary>Takes a slot from its subject; a subject without slots is none.</summary>
    public void Leave(int slot, long subject)
    {
        var slots = _slots[subject];
        slots.Remove(slot);
        if (slots.Count == 0)
            _slots.Remove(subject);
    }

    /// <summary>The slots of a subject.</summary>
    public IReadOnlyList<int>? Of(long subject) => _slots.GetValueOrDefault(subject);

    /// <summary>Takes a subject out; says which slots it had.</summary>
    public List<int>? Take(long subject) => _slots.Remove(subject, out var slots) ? slots : null;
}

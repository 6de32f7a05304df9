using Semblance.Vault.References;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Indexing;

/// <summary>Where the references and subjects of an index are. Only changes need it. For one writer at a time.</summary>
internal sealed class OwnerMap
{
    private readonly Dictionary<ReferenceId, int> _slots = [];
    private readonly Dictionary<SubjectId, (long Number, List<int> Slots)> _subjects = [];

    public OwnerMap(PlaceTable places)
    {
        foreach (var (slot, place) in places.All())
        {
            NextNumber = Math.Max(NextNumber, place.Number + 1);
            Add(slot, place);
        }
    }

    /// <summary>The number of the next new subject.</summary>
    public long NextNumber { get; private set; }

    /// <summary>The number of a subject, a new one where it has none.</summary>
    public long NumberOf(SubjectId subject) => _subjects.TryGetValue(subject, out var own) ? own.Number : NextNumber++;

    public void Add(int slot, IndexPlace place)
    {
        if (!_subjects.TryGetValue(place.SubjectId, out var own))
            _subjects[place.SubjectId] = own = (place.Number, new List<int>(1));
        own.Slots.Add(slot);
        _slots[place.ReferenceId] = slot;
    }

    /// <summary>Takes a reference out; a subject without any is none.</summary>
    /// <returns>Its slot; nothing where it is not there.</returns>
    public int? Take(ReferenceId reference, PlaceTable places)
    {
        if (!_slots.Remove(reference, out var slot))
            return null;
        var subject = places.At(slot)!.Value.SubjectId;
        var own = _subjects[subject];
        own.Slots.Remove(slot);
        if (own.Slots.Count == 0)
            _subjects.Remove(subject);
        return slot;
    }

    /// <summary>Takes a subject out with all its references.</summary>
    public (long Number, List<int> Slots)? Take(SubjectId subject, PlaceTable places)
    {
        if (!_subjects.Remove(subject, out var own))
            return null;
        foreach (var slot in own.Slots)
            _slots.Remove(places.At(slot)!.Value.ReferenceId);
        return own;
    }
}

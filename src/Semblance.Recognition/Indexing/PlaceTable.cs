namespace Semblance.Recognition.Indexing;

/// <summary>Whose each slot is, for readers that never wait and one writer at a time. Slots are numbers from 0 on that are never given twice.</summary>
internal sealed class PlaceTable
{
    private volatile PlaceSlab[] _slabs;

    /// <param name="capacity">Slots that will be filled in any order.</param>
    public PlaceTable(int capacity) => _slabs = [.. Enumerable.Range(0, SlabOf(Math.Max(capacity, 1) - 1) + 1).Select(static _ => new PlaceSlab())];

    /// <summary>The place of a slot; nothing where it was removed.</summary>
    public IndexPlace? At(int slot)
    {
        var (slabs, slab) = (_slabs, SlabOf(slot));
        return slab < slabs.Length ? slabs[slab].At(slot % PlaceSlab.Slots) : null;
    }

    /// <summary>Fills a slot below the capacity, from any thread.</summary>
    public void Fill(int slot, IndexPlace place) => _slabs[SlabOf(slot)].Put(slot % PlaceSlab.Slots, place);

    public void Put(int slot, IndexPlace place)
    {
        while (SlabOf(slot) >= _slabs.Length)
            _slabs = [.. _slabs, new PlaceSlab()];
        Fill(slot, place);
    }

    public void Clear(int slot) => _slabs[SlabOf(slot)].Clear(slot % PlaceSlab.Slots);

    /// <summary>All slots that are somebody's.</summary>
    public IEnumerable<(int Slot, IndexPlace Place)> All()
    {
        var slots = _slabs.Length * PlaceSlab.Slots;
        for (var slot = 0; slot < slots; slot++)
        {
            if (At(slot) is { } place)
                yield return (slot, place);
        }
    }

    private static int SlabOf(int slot) => slot / PlaceSlab.Slots;
}

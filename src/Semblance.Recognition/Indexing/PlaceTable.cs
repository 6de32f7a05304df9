namespace Semblance.Recognition.Indexing;

/// <summary>Whose each slot is, for readers that never wait and one writer at a time. Slots are numbers from 0 on that are never given twice.</summary>
internal sealed class PlaceTable(int capacity)
{
    private volatile IndexPlace?[] _places = new IndexPlace?[Math.Max(capacity, 4)];

    /// <summary>The place of a slot; nothing where it was removed.</summary>
    public IndexPlace? At(int slot)
    {
        var places = _places;
        return slot < places.Length ? Volatile.Read(ref places[slot]) : null;
    }

    /// <summary>Fills a slot below the capacity, from any thread.</summary>
    public void Fill(int slot, IndexPlace place) => _places[slot] = place;

    public void Put(int slot, IndexPlace place)
    {
        var places = _places;
        if (slot >= places.Length)
            Array.Resize(ref places, Math.Max(slot + 1, 2 * places.Length));
        Volatile.Write(ref places[slot], place);
        _places = places;
    }

    public void Clear(int slot) => Volatile.Write(ref _places[slot], null);

    /// <summary>All slots that are somebody's.</summary>
    public IEnumerable<(int Slot, IndexPlace Place)> All()
    {
        var places = _places;
        for (var slot = 0; slot < places.Length; slot++)
        {
            if (places[slot] is { } place)
                yield return (slot, place);
        }
    }
}

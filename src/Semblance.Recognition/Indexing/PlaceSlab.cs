namespace Semblance.Recognition.Indexing;

/// <summary>The places of some slots that follow each other, in one piece: as an object each, a million would be looked at by every full collection.</summary>
internal sealed class PlaceSlab
{
    public const int Slots = 1_024;

    private readonly IndexPlace[] _places = new IndexPlace[Slots];
    private readonly bool[] _isThere = new bool[Slots];

    /// <summary>The place of a slot; nothing where it holds none.</summary>
    public IndexPlace? At(int slot)
    {
        if (!Volatile.Read(ref _isThere[slot]))
            return null;
        var place = _places[slot];

        // What was cleared while it was read may be half of what it was.
        Volatile.ReadBarrier();
        return Volatile.Read(ref _isThere[slot]) ? place : null;
    }

    /// <summary>Fills a slot that never held anything.</summary>
    public void Put(int slot, IndexPlace place)
    {
        _places[slot] = place;
        Volatile.Write(ref _isThere[slot], true);
    }

    public void Clear(int slot)
    {
        Volatile.Write(ref _isThere[slot], false);
        Volatile.WriteBarrier();
        _places[slot] = default;
    }
}

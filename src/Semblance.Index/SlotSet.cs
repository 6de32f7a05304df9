namespace Semblance.Index;

/// <summary>A set of slots, a bit for each: who is on a watch-list, whose days have come. As a filter of a search it costs one more plane to read.</summary>
/// <remarks>For one writer at a time; a search that runs meanwhile sees each slot as it was before or after. Slots are never given twice, so a set does not age.</remarks>
public sealed class SlotSet
{
    private const int Bits = 64;

    private volatile ulong[] _words = [];

    /// <summary>How many slots are in it.</summary>
    public int Count { get; private set; }

    /// <summary>Takes a slot in.</summary>
    /// <param name="slot">What <see cref="IVectorIndex.Add"/> gave.</param>
    /// <returns>False when it was there.</returns>
    public bool Add(int slot)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(slot);
        var words = _words;
        if (slot / Bits >= words.Length)
            Array.Resize(ref words, Math.Max((slot / Bits) + 1, 2 * words.Length));
        var isNew = Set(words, slot, true);
        _words = words;
        Count += isNew ? 1 : 0;
        return isNew;
    }

    /// <summary>Takes a slot out.</summary>
    /// <param name="slot">The slot.</param>
    /// <returns>False when it was not there.</returns>
    public bool Remove(int slot)
    {
        if (!Contains(slot))
            return false;
        Set(_words, slot, false);
        Count--;
        return true;
    }

    /// <summary>Whether a slot is in it.</summary>
    /// <param name="slot">The slot.</param>
    /// <returns>True when it is.</returns>
    public bool Contains(int slot) => slot >= 0 && ((Word(slot / Bits) >> (slot % Bits)) & 1) != 0;

    /// <summary>The slots from 64 times a number on, one a bit.</summary>
    internal ulong Word(int number)
    {
        var words = _words;
        return number < words.Length ? Volatile.Read(ref words[number]) : 0;
    }

    private static bool Set(ulong[] words, int slot, bool value)
    {
        ref var word = ref words[slot / Bits];
        var old = word;
        var bit = 1ul << (slot % Bits);
        Volatile.Write(ref word, value ? old | bit : old & ~bit);
        return word != old;
    }
}

namespace Semblance.Evaluation.Randomness;

/// <summary>
/// Random numbers that are the same for a seed on every machine and in every version of the runtime, because figures
/// in reports depend on them: SplitMix64 (Steele, Lea and Flood 2014).
/// </summary>
internal sealed class SeededRandom(long seed)
{
    private ulong _state = unchecked((ulong)seed);

    public ulong NextBits()
    {
        _state = unchecked(_state + 0x9E3779B97F4A7C15UL);
        var z = _state;
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EBUL);
        return z ^ (z >> 31);
    }

    /// <summary>A whole number from 0 to one below <paramref name="count"/>; the bias of the multiplication is below count / 2^64.</summary>
    public int Below(int count) => (int)Math.BigMul(NextBits(), (ulong)count, out _);

    public void Shuffle<T>(Span<T> items)
    {
        for (var k = items.Length - 1; k > 0; k--)
        {
            var other = Below(k + 1);
            (items[k], items[other]) = (items[other], items[k]);
        }
    }
}

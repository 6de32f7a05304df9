namespace Semblance.Synthetic.Numerics;

/// <summary>
/// Random numbers that are the same for a seed on every machine (SplitMix64: Steele, Lea and Flood 2014). Each purpose has a stream of its
/// own, so that one more draw for the hair does not change everybody's nose.
/// </summary>
internal sealed class SeededStream
{
    private ulong _state;

    /// <summary>A stream for a purpose.</summary>
    public SeededStream(long seed, string purpose)
    {
        _state = unchecked((ulong)seed * 0xD1342543DE82EF95UL);
        foreach (var letter in purpose)
        {
            _state ^= letter;
            _state = unchecked(_state * 0x100000001B3UL);
            NextBits();
        }
    }

    /// <summary>
    /// Values of 0 to 1 that are even over any run of seeds, not only in the long run (a Kronecker sequence), so that ten people after
    /// each other are already of all ages and tones.
    /// </summary>
    /// <param name="seed">The seed.</param>
    /// <param name="dimension">0 to 2: values of several dimensions together fill a cube evenly.</param>
    public static float Spread(long seed, int dimension)
    {
        // 2^64 divided by the first three powers of 1.2207440846, the root of x^4 = x + 1.
        ReadOnlySpan<ulong> steps = [0xD1B54A32D192ED03UL, 0xABC98388FB8FAC03UL, 0x8CB92BA72F3D8DD7UL];
        return (unchecked(((ulong)seed * steps[dimension]) + 0x5DEECE66D1234567UL) >> 40) * (1f / (1 << 24));
    }

    public ulong NextBits()
    {
        _state = unchecked(_state + 0x9E3779B97F4A7C15UL);
        var z = _state;
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EBUL);
        return z ^ (z >> 31);
    }

    /// <summary>0 up to but not including 1, in steps of 2^-24.</summary>
    public float Unit() => (NextBits() >> 40) * (1f / (1 << 24));

    public float Between(float least, float most) => least + ((most - least) * Unit());

    /// <summary>Around 0 with standard deviation 1, never beyond 3.46 (the sum of four even draws).</summary>
    public float Bell() => (Unit() + Unit() + Unit() + Unit() - 2) * 1.7320508f;

    public bool Chance(float probability) => Unit() < probability;

    public int Below(int count) => (int)(Unit() * count);

    /// <summary>The index of one of several weights, drawn by weight.</summary>
    public int Pick(params ReadOnlySpan<float> weights)
    {
        var total = 0f;
        foreach (var weight in weights)
            total += weight;
        var left = Unit() * total;
        for (var i = 0; i < weights.Length - 1; i++)
        {
            left -= weights[i];
            if (left < 0)
                return i;
        }

        return weights.Length - 1;
    }
}

namespace Semblance.Cli.Benching.Search.Made;

/// <summary>Normal draws for one row (SplitMix64: Steele, Lea and Flood 2014). Each row has a sequence of its own, so any row can be made at any time, on any thread, and none has to be kept.</summary>
/// <param name="seed">The benchmark's seed.</param>
/// <param name="purpose">What the draws are for; another purpose, other draws.</param>
/// <param name="row">Which row.</param>
internal struct RowDraws(long seed, int purpose, int row)
{
    private const ulong Step = 0x9E3779B97F4A7C15UL;

    private ulong _state = Mix(unchecked(Mix(unchecked((ulong)seed + ((ulong)purpose * 0xD1342543DE82EF95UL))) + ((ulong)row * 0xBF58476D1CE4E5B9UL)));

    /// <summary>Fills a span, whose length is a multiple of four, with independent normal draws.</summary>
    public void Fill(Span<float> normals)
    {
        var table = NormalTable.Values;
        for (var i = 0; i < normals.Length; i += 4)
        {
            var bits = Next();
            normals[i] = table[(ushort)bits];
            normals[i + 1] = table[(ushort)(bits >> 16)];
            normals[i + 2] = table[(ushort)(bits >> 32)];
            normals[i + 3] = table[(ushort)(bits >> 48)];
        }
    }

    /// <summary>A whole number from 0 to one below a count.</summary>
    public int Below(int count) => (int)Math.BigMul(Next(), (ulong)count, out _);

    private ulong Next() => Mix(_state = unchecked(_state + Step));

    private static ulong Mix(ulong z)
    {
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EBUL);
        return z ^ (z >> 31);
    }
}

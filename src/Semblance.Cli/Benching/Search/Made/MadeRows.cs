namespace Semblance.Cli.Benching.Search.Made;

/// <summary>The rows of a made gallery. None is kept: each is made from the seed and its number whenever it is asked for.</summary>
/// <param name="spectrum">How directions are spread.</param>
/// <param name="count">How many rows.</param>
/// <param name="seed">The same seed gives the same rows.</param>
internal sealed class MadeRows(Spectrum spectrum, int count, long seed)
{
    private const int Purpose = 1;

    public int Count => count;

    public int Dimension => spectrum.Dimension;

    /// <summary>Writes the codes of one row.</summary>
    public void Write(int row, Span<sbyte> codes)
    {
        Span<float> unit = stackalloc float[Dimension];
        spectrum.Draw(new RowDraws(seed, Purpose, row), unit);
        Codes.Of(unit, codes);
    }

    /// <summary>Writes rows, one after the other, on several threads.</summary>
    /// <param name="first">The first row.</param>
    /// <param name="codes">Place for as many rows as are wanted.</param>
    /// <param name="threads">Threads that may be used.</param>
    public void Write(int first, Memory<sbyte> codes, int threads) =>
        Parallel.For(0, codes.Length / Dimension, new ParallelOptions { MaxDegreeOfParallelism = threads }, k => Write(first + k, codes.Span.Slice(k * Dimension, Dimension)));
}

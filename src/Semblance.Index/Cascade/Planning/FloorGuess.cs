namespace Semblance.Index.Cascade.Planning;

/// <summary>
/// Where the last of the k best will lie, guessed from a sample as if scores were normal. A search without a floor that begins there compares
/// half as many rows. Where fewer than k come up it is run again without a guess: a wrong one costs time, and never a candidate.
/// </summary>
internal static class FloorGuess
{
    /// <summary>Scores in a sample.</summary>
    public const int Sample = 512;

    /// <summary>Rows from which on a guess is worth its sample.</summary>
    public const int WorthGuessing = 20_000;

    /// <summary>The guess.</summary>
    /// <param name="sample">Scores of rows that count.</param>
    /// <param name="rows">How many rows count, or subjects where each comes up once.</param>
    /// <param name="most">How many are asked for.</param>
    /// <returns>A cosine; negative infinity where too large a part is asked for.</returns>
    public static float Of(ReadOnlySpan<float> sample, int rows, int most)
    {
        // So many that fewer than those asked for come up once in a thousand times: their number is nearly a Poisson one.
        var share = (most + (3 * Math.Sqrt(most)) + 3) / rows;
        if (share > 0.01 || sample.Length < Sample / 2)
            return float.NegativeInfinity;
        double sum = 0, squares = 0;
        foreach (var score in sample)
            (sum, squares) = (sum + score, squares + (score * score));
        var mean = sum / sample.Length;
        return (float)(mean + (Math.Sqrt(Math.Max((squares / sample.Length) - (mean * mean), 0)) * NormalTail.PlaceOf(share)));
    }
}

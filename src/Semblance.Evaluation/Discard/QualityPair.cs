namespace Semblance.Evaluation.Discard;

/// <summary>A mated comparison with the quality scores of its two samples.</summary>
/// <param name="Score">The comparison score; null when a sample failed to enrol, which is a miss.</param>
/// <param name="FirstQuality">Quality score of one sample, higher is better.</param>
/// <param name="SecondQuality">Quality score of the other sample.</param>
public readonly record struct QualityPair(double? Score, double FirstQuality, double SecondQuality)
{
    /// <summary>A pair is as good as its worse sample.</summary>
    public double Quality => Math.Min(FirstQuality, SecondQuality);

    /// <summary>True when the pair does not match.</summary>
    /// <param name="threshold">The score at or above which a pair matches.</param>
    public bool Misses(double threshold) => !(Score >= threshold);
}

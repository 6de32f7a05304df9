namespace Semblance.Evaluation.Scoring;

/// <summary>
/// The scores of an evaluation in the form that error rates are read from: all mated scores, and the non-mated ones
/// from the top down as far as rates of interest go. People are numbered, so that they can be drawn again.
/// </summary>
internal sealed class ScoreSet
{
    /// <summary>Mated scores, falling.</summary>
    public required float[] Mated { get; init; }

    /// <summary>Whose each mated score is.</summary>
    public required int[] MatedSubject { get; init; }

    /// <summary>Whose each mated pair is that has no score, because a sample of it failed to enrol.</summary>
    public required int[] FailedMatedSubject { get; init; }

    /// <summary>Non-mated scores, falling; the highest only when <see cref="SamplesPerSubject"/> is given.</summary>
    public required float[] NonMated { get; init; }

    public required int[] NonMatedFirst { get; init; }

    public required int[] NonMatedSecond { get; init; }

    /// <summary>Comparisons that each non-mated score stands for; null for one each.</summary>
    public float[]? NonMatedWeight { get; init; }

    /// <summary>Non-mated comparisons in all.</summary>
    public required long NonMatedCount { get; init; }

    /// <summary>Non-mated pairs that have no score.</summary>
    public required long FailedNonMated { get; init; }

    /// <summary>People.</summary>
    public required int Subjects { get; init; }

    /// <summary>Samples with a vector of each person, when all cross pairs were compared; null when <see cref="NonMated"/> is complete.</summary>
    public int[]? SamplesPerSubject { get; init; }

    public long MatedCount => Mated.Length + FailedMatedSubject.Length;

    /// <summary>The people of the mated pairs, whom a rate of mated pairs depends on.</summary>
    public int MatedSubjects => MatedSubject.Concat(FailedMatedSubject).Distinct().Count();
}

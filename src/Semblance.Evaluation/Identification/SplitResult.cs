using Semblance.Evaluation.Samples;

namespace Semblance.Evaluation.Identification;

/// <summary>
/// What the searches of one split gave: for each mated probe its mate's rank and score, for each non-mated probe its
/// highest score. A failed probe has the worst rank and no score; a failed non-mated probe is left out.
/// </summary>
internal sealed record SplitResult
{
    public const int NoRank = int.MaxValue;

    public required (int Rank, float Score)[] Mated { get; init; }

    /// <summary>Highest scores, falling.</summary>
    public required float[] NonMated { get; init; }

    public required int Templates { get; init; }

    public required int Subjects { get; init; }

    public double RankAtMost(int rank) => Mated.Length == 0 ? 0 : Mated.Count(m => m.Rank <= rank) / (double)Mated.Length;

    /// <summary>The lowest threshold that keeps an FPIR.</summary>
    public double ThresholdFor(double rate)
    {
        var allowed = (int)Math.Floor(rate * NonMated.Length * (1 + 1e-9));
        return allowed >= NonMated.Length ? -1 : MathF.BitIncrement(NonMated[allowed]);
    }

    /// <summary>Share of mated probes whose mate is not first, or scores below the threshold.</summary>
    public double MissRate(double threshold) =>
        Mated.Length == 0 ? 0 : Mated.Count(m => m.Rank != 1 || m.Score < threshold) / (double)Mated.Length;

    public static SplitResult Search(SampleSet samples, OpenSetSplit split, ReferenceFusion fusion)
    {
        var gallery = new GalleryScores(samples, split.Enrolled, fusion);
        var slotOfSubject = split.Enrolled.Select((e, slot) => (e.Subject, slot)).ToDictionary(p => p.Subject, p => p.slot);
        var scores = new float[gallery.Slots];
        var mated = split.MatedProbes.Select(probe => Mate(samples, gallery, probe, slotOfSubject[samples.SubjectOfSample[probe]], scores)).ToArray();
        var nonMated = new List<float>();
        foreach (var probe in split.NonMatedProbes.Where(p => samples.RowOf(p) >= 0))
        {
            gallery.Score(samples.RowOf(probe), scores);
            nonMated.Add(scores.Max());
        }
        return new SplitResult
        {
            Mated = mated,
            NonMated = [.. nonMated.OrderDescending()],
            Templates = gallery.Templates,
            Subjects = split.Enrolled.Count,
        };
    }

    // Ties count against the mate: a system that can't tell two people apart has not found one.
    private static (int Rank, float Score) Mate(SampleSet samples, GalleryScores gallery, int probe, int slot, float[] scores)
    {
        if (samples.RowOf(probe) < 0)
            return (NoRank, float.NegativeInfinity);
        gallery.Score(samples.RowOf(probe), scores);
        if (float.IsNegativeInfinity(scores[slot]))
            return (NoRank, float.NegativeInfinity);
        return (scores.Count(s => s >= scores[slot]), scores[slot]);
    }
}

namespace Semblance.Evaluation.Scoring;

/// <summary>Counts scores in bins of 1e-4 from -1 to 1; millions of scores fit where a sorted array would not.</summary>
internal sealed class ScoreHistogram
{
    public const int Bins = 20_001;

    private readonly long[] _counts = new long[Bins];

    public long Total { get; private set; }

    public long this[int bin] => _counts[bin];

    /// <summary>The bin whose lower edge is at or below a score.</summary>
    public static int BinOf(float score) => Math.Clamp((int)MathF.Floor((score + 1) * 10_000), 0, Bins - 1);

    /// <summary>The lower edge of a bin.</summary>
    public static double EdgeOf(int bin) => (bin / 10_000.0) - 1;

    public void Add(float score)
    {
        _counts[BinOf(score)]++;
        Total++;
    }

    public void Add(ScoreHistogram other)
    {
        for (var bin = 0; bin < Bins; bin++)
            _counts[bin] += other._counts[bin];
        Total += other.Total;
    }

    /// <summary>The highest bin such that it and those above it hold at least <paramref name="count"/> scores; 0 when all hold fewer.</summary>
    public int BinWithAtLeastAbove(double count)
    {
        var above = 0L;
        for (var bin = Bins - 1; bin > 0; bin--)
        {
            above += _counts[bin];
            if (above >= count)
                return bin;
        }
        return 0;
    }
}

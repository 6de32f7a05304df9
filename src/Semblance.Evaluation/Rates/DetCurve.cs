namespace Semblance.Evaluation.Rates;

/// <summary>
/// The trade-off of the two error rates over all thresholds (detection error trade-off, ISO/IEC 19795-1), from the
/// strictest threshold on.
/// </summary>
/// <remarks>Immutable. Thinned to steps of 1.5 % in either rate, finer than any plot shows.</remarks>
public sealed class DetCurve
{
    private const double Step = 1.015;

    internal DetCurve(string name, IEnumerable<DetPoint> points, long matedTrials, long nonMatedTrials, bool ofSearches)
    {
        Name = name;
        Points = Array.AsReadOnly(Thin(points).ToArray());
        MatedTrials = matedTrials;
        NonMatedTrials = nonMatedTrials;
        OfSearches = ofSearches;
    }

    /// <summary>What a plot's legend calls it.</summary>
    public string Name { get; }

    /// <summary>The points; thresholds fall, the false rate rises and the miss rate falls.</summary>
    public IReadOnlyList<DetPoint> Points { get; }

    /// <summary>Mated pairs or probes, failures to enrol included.</summary>
    public long MatedTrials { get; }

    /// <summary>Non-mated pairs or probes that were compared.</summary>
    public long NonMatedTrials { get; }

    /// <summary>True for FNIR over FPIR of searches, false for FNMR over FMR of comparisons.</summary>
    public bool OfSearches { get; }

    private static IEnumerable<DetPoint> Thin(IEnumerable<DetPoint> points)
    {
        DetPoint? kept = null;
        DetPoint? skipped = null;
        foreach (var point in points)
        {
            if (kept is { } last && point.FalseRate <= last.FalseRate * Step && point.MissRate >= last.MissRate / Step)
            {
                skipped = point;
                continue;
            }
            (kept, skipped) = (point, null);
            yield return point;
        }
        if (skipped is { } end)
            yield return end;
    }
}

namespace Semblance.Evaluation.Tracking;

/// <summary>Which boxes of one frame mean the same face: as many pairs as can be, and among equally many the largest sum of overlaps.</summary>
internal static class BoxPairs
{
    /// <summary>The partner of each box of the first list, as an index into the second, or -1.</summary>
    public static int[] Of(IReadOnlyList<TrackBox> first, IReadOnlyList<TrackBox> second, double minOverlap)
    {
        // One pair more outweighs every sum of overlaps, none of which is above 1.
        var pairs = Math.Min(first.Count, second.Count) + 1;
        var gains = new double[first.Count, second.Count];
        for (var i = 0; i < first.Count; i++)
        {
            for (var k = 0; k < second.Count; k++)
            {
                double overlap = first[i].Box.OverlapWith(second[k].Box);
                gains[i, k] = overlap >= minOverlap ? pairs + overlap : 0;
            }
        }

        return LargestAssignment.Solve(gains);
    }
}

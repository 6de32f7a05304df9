namespace Semblance.Evaluation.Tracking;

/// <summary>What counts in one frame: faces that must be covered, and boxes that are right or false.</summary>
internal sealed record CountedFrame(int Number, IReadOnlyList<TrackBox> Truth, IReadOnlyList<TrackBox> Result)
{
    /// <summary>The frames in which anything is, in their order.</summary>
    public static IReadOnlyList<CountedFrame> Of(IReadOnlyList<TrackBox> truth, IReadOnlyList<TrackBox> result, TrackingOptions options)
    {
        Demand(truth, nameof(truth));
        Demand(result, nameof(result));
        var (truthByFrame, resultByFrame) = (truth.ToLookup(box => box.Frame), result.ToLookup(box => box.Frame));
        return [.. truthByFrame.Select(group => group.Key).Union(resultByFrame.Select(group => group.Key)).Order().Select(number => Of(number, [.. truthByFrame[number]], [.. resultByFrame[number]], options))];
    }

    private static CountedFrame Of(int number, IReadOnlyList<TrackBox> truth, IReadOnlyList<TrackBox> result, TrackingOptions options)
    {
        var counted = truth.Where(MustBeCovered).ToArray();
        var open = truth.Where(box => !MustBeCovered(box)).ToArray();
        if (open.Length == 0)
            return new CountedFrame(number, counted, result);
        // Faces that count come first: only a box that none of them takes can be excused by one that does not.
        var taken = BoxPairs.Of(counted, result, options.MinOverlap).ToHashSet();
        var free = result.Where((_, i) => !taken.Contains(i)).ToArray();
        var excused = BoxPairs.Of(open, free, options.MinOverlap).Where(i => i >= 0).Select(i => free[i]).ToHashSet(ReferenceEqualityComparer.Instance);
        return new CountedFrame(number, counted, [.. result.Where(box => !excused.Contains(box))]);

        bool MustBeCovered(TrackBox box) => !box.IsIgnored && box.Visibility >= options.MinVisibility;
    }

    private static void Demand(IReadOnlyList<TrackBox> boxes, string name)
    {
        if (boxes.Any(box => box.Frame < 1))
            throw new ArgumentException("Frames are counted from 1.", name);
        if (boxes.DistinctBy(box => (box.Frame, box.TrackId)).Count() != boxes.Count)
            throw new ArgumentException("A track has one box a frame at most.", name);
    }
}

namespace Semblance.Evaluation.Tracking;

/// <summary>
/// One result track for each true track over the whole film, so that they agree in as many frames as can be (Ristani and others 2016, section 4: the
/// assignment with the least false and missed boxes is the one with the most that agree).
/// </summary>
internal sealed record IdAssignment(int Agreed, IReadOnlyDictionary<string, string> ResultOfTruth)
{
    public static IdAssignment Of(IReadOnlyList<CountedFrame> frames, double minOverlap)
    {
        var truth = Numbers(frames.SelectMany(frame => frame.Truth));
        var result = Numbers(frames.SelectMany(frame => frame.Result));
        var agreed = new double[truth.Count, result.Count];
        foreach (var frame in frames)
        {
            foreach (var face in frame.Truth)
                foreach (var box in frame.Result.Where(box => face.Box.OverlapWith(box.Box) >= minOverlap))
                    agreed[truth[face.TrackId], result[box.TrackId]]++;
        }

        var names = result.Keys.ToArray();
        var columns = LargestAssignment.Solve(agreed);
        var pairs = truth.Where(one => columns[one.Value] >= 0).ToArray();
        return new IdAssignment(
            pairs.Sum(one => (int)agreed[one.Value, columns[one.Value]]), pairs.ToDictionary(one => one.Key, one => names[columns[one.Value]], StringComparer.Ordinal));
    }

    /// <summary>Tracks numbered in the order in which they come.</summary>
    private static OrderedDictionary<string, int> Numbers(IEnumerable<TrackBox> boxes)
    {
        var numbers = new OrderedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var box in boxes)
            numbers.TryAdd(box.TrackId, numbers.Count);
        return numbers;
    }
}

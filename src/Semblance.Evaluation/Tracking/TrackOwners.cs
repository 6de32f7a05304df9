namespace Semblance.Evaluation.Tracking;

/// <summary>Whose track it is: the true track that a result track covers in most of its frames.</summary>
public static class TrackOwners
{
    /// <summary>Finds the owner of each track of a result.</summary>
    /// <param name="truth">The true faces, in any order.</param>
    /// <param name="result">The tracker's boxes, in any order.</param>
    /// <param name="options">When a box covers a face; <see langword="null"/> for the usual.</param>
    /// <returns>The true track of each result track; tracks that cover nobody are left out. Of equal ones the one that comes first in the film.</returns>
    public static IReadOnlyDictionary<string, string> Of(IReadOnlyList<TrackBox> truth, IReadOnlyList<TrackBox> result, TrackingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(truth);
        ArgumentNullException.ThrowIfNull(result);
        options ??= new TrackingOptions();
        var counts = new Dictionary<string, OrderedDictionary<string, int>>(StringComparer.Ordinal);
        foreach (var (box, face) in CountedFrame.Of(truth, result, options).SelectMany(frame => Pairs(frame, options.MinOverlap)))
        {
            if (!counts.TryGetValue(box.TrackId, out var owners))
                counts.Add(box.TrackId, owners = new OrderedDictionary<string, int>(StringComparer.Ordinal));
            owners[face.TrackId] = owners.GetValueOrDefault(face.TrackId) + 1;
        }

        return counts.ToDictionary(one => one.Key, one => one.Value.MaxBy(owner => owner.Value).Key, StringComparer.Ordinal);
    }

    private static IEnumerable<(TrackBox Box, TrackBox Face)> Pairs(CountedFrame frame, double minOverlap)
    {
        var partners = BoxPairs.Of(frame.Truth, frame.Result, minOverlap);
        return partners.Index().Where(pair => pair.Item >= 0).Select(pair => (frame.Result[pair.Item], frame.Truth[pair.Index]));
    }
}

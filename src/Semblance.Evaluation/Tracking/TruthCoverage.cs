namespace Semblance.Evaluation.Tracking;

/// <summary>How one true track was covered, from its first frame to its last.</summary>
/// <remarks>Immutable.</remarks>
public sealed record TruthCoverage
{
    private const double MostlyShare = 0.8;
    private const double LostShare = 0.2;

    /// <summary>The true track.</summary>
    public required string TrackId { get; init; }

    /// <summary>Who covered it when, in the order of frames; frames in which it need not be covered are left out.</summary>
    public required IReadOnlyList<CoveredStretch> Stretches { get; init; }

    /// <summary>The one result track that the identity measures give it; <see langword="null"/> where they give none.</summary>
    public required string? AssignedId { get; init; }

    /// <summary>Frames in which it had to be covered.</summary>
    public int Frames => Stretches.Sum(stretch => stretch.Frames);

    /// <summary>Of these, frames in which a box covered it.</summary>
    public int CoveredFrames => Stretches.Where(stretch => stretch.ResultId is not null).Sum(stretch => stretch.Frames);

    /// <summary>The result tracks that covered it, in the order in which they came.</summary>
    public IReadOnlyList<string> ResultIds => [.. Stretches.Select(stretch => stretch.ResultId).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>Times that another track covers it than the one that covered it last, right after it or after a gap (Bernardin and Stiefelhagen 2008).</summary>
    public int Switches
    {
        get
        {
            var ids = Stretches.Select(stretch => stretch.ResultId).OfType<string>().ToArray();
            return ids.Zip(ids.Skip(1)).Count(pair => !string.Equals(pair.First, pair.Second, StringComparison.Ordinal));
        }
    }

    /// <summary>Times that it is lost and covered again, by whatever track (Milan and others 2016, section 4.1.4).</summary>
    public int Fragmentations => Stretches.Skip(1).SkipLast(1).Count(stretch => stretch.ResultId is null);

    /// <summary>Covered in at least 80 % of its frames (Wu and Nevatia 2006; Milan and others 2016).</summary>
    public bool IsMostlyTracked => CoveredFrames >= MostlyShare * Frames;

    /// <summary>Covered in less than 20 % of its frames.</summary>
    public bool IsMostlyLost => CoveredFrames < LostShare * Frames;

    /// <summary>The coverage of every true track that counts in a frame at least, in the order of their first frames.</summary>
    internal static IReadOnlyList<TruthCoverage> Of(IReadOnlyList<FrameCover> covers, IReadOnlyDictionary<string, string> assigned)
    {
        var faces = covers.SelectMany(cover => cover.Frame.Truth, (cover, face) => (face.TrackId, face.Frame, Result: cover.BoxOf(face)?.TrackId));
        return [.. faces.GroupBy(face => face.TrackId, StringComparer.Ordinal).Select(track => new TruthCoverage
        {
            TrackId = track.Key,
            Stretches = Join(track.Select(face => (face.Frame, face.Result))),
            AssignedId = assigned.GetValueOrDefault(track.Key),
        })];
    }

    private static List<CoveredStretch> Join(IEnumerable<(int Frame, string? Result)> frames)
    {
        var stretches = new List<CoveredStretch>();
        foreach (var (frame, result) in frames)
        {
            if (stretches.Count > 0 && string.Equals(stretches[^1].ResultId, result, StringComparison.Ordinal))
                stretches[^1] = stretches[^1] with { LastFrame = frame, Frames = stretches[^1].Frames + 1 };
            else
                stretches.Add(new CoveredStretch(frame, frame, 1, result));
        }

        return stretches;
    }
}

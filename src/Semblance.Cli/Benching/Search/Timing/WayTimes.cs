namespace Semblance.Cli.Benching.Search.Timing;

/// <summary>What single searches took.</summary>
/// <param name="Milliseconds">One for each search, in any order.</param>
internal sealed record WayTimes(IReadOnlyList<double> Milliseconds)
{
    /// <summary>The median; <see langword="null"/> where nothing was timed.</summary>
    public double? P50 => At(0.5);

    /// <summary>What 99 of 100 searches do not exceed.</summary>
    public double? P99 => At(0.99);

    public double? Mean => Milliseconds.Count == 0 ? null : Milliseconds.Average();

    /// <summary>The same for more or fewer rows.</summary>
    public WayTimes Times(double factor) => new([.. Milliseconds.Select(time => time * factor)]);

    /// <summary>The least time that at least a share of the searches do not exceed.</summary>
    public double? At(double share)
    {
        if (Milliseconds.Count == 0)
            return null;
        var rank = (int)Math.Ceiling(share * Milliseconds.Count);
        return Milliseconds.Order().ElementAt(Math.Max(0, rank - 1));
    }
}

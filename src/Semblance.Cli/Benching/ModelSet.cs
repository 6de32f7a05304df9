namespace Semblance.Cli.Benching;

/// <summary>A detector, an embedder and, where there are any, liveness networks that work together, and how long they take.</summary>
/// <param name="Detector">The detector's name.</param>
/// <param name="Embedder">The embedder's name.</param>
/// <param name="Liveness">Names of the liveness networks, joined by +; <see langword="null"/> where there are none.</param>
/// <param name="Rounds">Times by stage, one entry a round.</param>
internal sealed record ModelSet(string Detector, string Embedder, string? Liveness, IReadOnlyList<PipelineTimes> Rounds)
{
    /// <summary>The least time of a stage over the rounds, in milliseconds a picture: what it takes when nothing disturbs.</summary>
    public double Least(Func<PipelineTimes, double> stage) => Rounds.Min(stage);

    /// <summary>The names as people read them.</summary>
    public string Words => $"{Detector}, {Embedder}, {Liveness ?? "no liveness"}";
}

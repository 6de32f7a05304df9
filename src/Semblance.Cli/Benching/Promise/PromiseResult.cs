namespace Semblance.Cli.Benching.Promise;

/// <summary>What a run of <see cref="PromiseBench"/> found.</summary>
/// <param name="Options">What was measured.</param>
/// <param name="Rounds">Probes and rotations.</param>
/// <param name="Figures">One for each budget, in the order asked.</param>
/// <param name="Time">What it took.</param>
internal sealed record PromiseResult(PromiseOptions Options, int Rounds, IReadOnlyList<PromiseFigure> Figures, TimeSpan Time)
{
    /// <summary>Whether the draws speak against any budget.</summary>
    public bool IsBroken => Figures.Any(static figure => figure.IsBroken);

    /// <summary>The heading of the plot.</summary>
    public string Title => FormattableString.Invariant($"Misses of references at a cosine of {Options.Threshold}, {Options.Dimension} dimensions, {(Options.Spectrum == Search.Made.SpectrumKind.Isotropic ? "spread evenly" : "spread as faces are")}");
}

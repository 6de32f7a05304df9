using Semblance.Cli.Benching.Search.Made;

namespace Semblance.Cli.Benching.Promise;

/// <summary>What is measured.</summary>
internal sealed record PromiseOptions
{
    /// <summary>References at the threshold that each budget is held against, at least.</summary>
    public long Draws { get; init; } = 1_000_000;

    /// <summary>The searches' lowest score, which is the references' cosine to their probe.</summary>
    public double Threshold { get; init; } = 0.4;

    /// <summary>Codes in a vector.</summary>
    public int Dimension { get; init; } = 512;

    /// <summary>What searches are allowed to miss.</summary>
    public IReadOnlyList<double> Budgets { get; init; } = [1e-2, 1e-3, 1e-4, 1e-5];

    public SpectrumKind Spectrum { get; init; }

    public int Threads { get; init; } = Environment.ProcessorCount;

    public long Seed { get; init; } = 1;
}

using Semblance.Cli.Benching.Search.Made;

namespace Semblance.Cli.Benching.Search;

/// <summary>What is measured.</summary>
internal sealed record SearchBenchOptions
{
    public int Templates { get; init; } = 1_000_000;

    /// <summary>Threads that build, and that search in batches. Single searches have one.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    public int Probes { get; init; } = 200;

    /// <summary>The lowest cosine of a threshold search.</summary>
    public double Threshold { get; init; } = 0.4;

    /// <summary>The lowest cosine of a search for the ten best.</summary>
    public double Floor { get; init; } = 0.3;

    /// <summary>How often a search may miss a template whose cosine is just the lowest one.</summary>
    public double MissBudget { get; init; } = 1e-6;

    public SpectrumKind Spectrum { get; init; }

    public long Seed { get; init; } = 1;

    /// <summary>Picture files and folders whose faces are searched for, too; none for none.</summary>
    public IReadOnlyList<string> Pictures { get; init; } = [];
}

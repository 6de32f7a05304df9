using Semblance.Cli.Benching.Search.Made;
using Semblance.Index.Cascade;

namespace Semblance.Cli.Benching.Search;

/// <summary>What is measured.</summary>
internal sealed record SearchBenchOptions
{
    public int Templates { get; init; } = 1_000_000;

    /// <summary>Threads that build, and that search in batches.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Threads that one search may use while it is alone.</summary>
    public int SearchThreads { get; init; } = 1;

    /// <summary>Whether the fast index keeps a second bit of each coordinate.</summary>
    public bool HasFinePlanes { get; init; } = true;

    /// <summary>A file in which the codes stay; <see langword="null"/> for memory.</summary>
    public string? RowsFile { get; init; }

    /// <summary>Different probes of each kind that are timed.</summary>
    public int Probes { get; init; } = 200;

    /// <summary>Probes of each kind whose lists are held against those of the scan of every row; 0 for those that are timed.</summary>
    public int CountedProbes { get; init; }

    /// <summary>The lowest cosine of a threshold search.</summary>
    public double Threshold { get; init; } = 0.4;

    /// <summary>The lowest cosine of a search for the ten best.</summary>
    public double Floor { get; init; } = 0.3;

    /// <summary>How often a search may miss a template whose cosine is just the lowest one.</summary>
    public double MissBudget { get; init; } = 1e-6;

    public SpectrumKind Spectrum { get; init; }

    public long Seed { get; init; } = 1;

    /// <summary>How the fast index is made. The rotation is drawn once.</summary>
    public CascadeOptions Form => field ??= new CascadeOptions { Parallelism = SearchThreads, HasFinePlanes = HasFinePlanes };
}

using Semblance.Cli.Benching.Search.Made;

namespace Semblance.Cli.Benching.Search;

/// <summary>The probes that searches are timed with, in the forms that the ways take.</summary>
/// <param name="Mated">Probes at <see cref="MateCosine"/> to a row.</param>
/// <param name="NonMated">Probes of strangers.</param>
internal sealed record SearchProbes(IReadOnlyList<MadeProbe> Mated, IReadOnlyList<MadeProbe> NonMated)
{
    /// <summary>What two pictures of one person reach with a fair model and fair pictures.</summary>
    public const double MateCosine = 0.6;

    /// <summary>The mated ones as vectors of length 1.</summary>
    public IReadOnlyList<float[]> MatedUnits { get; } = [.. Mated.Select(static probe =>
    {
        var unit = new float[probe.Codes.Length];
        UnitLength.Of(probe.Codes.Span, unit);
        return unit;
    })];

    /// <summary>Batches of the mated ones, no two of the same as long as there are enough; after the last comes the first again.</summary>
    public ReadOnlyMemory<sbyte>[][] Batches(int batches, int size) => [.. Enumerable.Range(0, batches * size).Select(k => Mated[k % Mated.Count].Codes).Chunk(size)];
}

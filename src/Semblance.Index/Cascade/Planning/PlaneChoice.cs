using Semblance.Index.Kernels;

namespace Semblance.Index.Cascade.Planning;

/// <summary>
/// So many sheaves, and what each counts. Only three weights are cheap to add, so each sheaf gets the nearest power of two of what it tells,
/// measured by the last one.
/// </summary>
internal sealed class PlaneChoice(int mostSheaves)
{
    /// <summary>What a step of a count tells: of a sign alone, beside one of both bits (Max's levels for one and two bits, in deviations).</summary>
    private const float SignStep = 1.6f;

    /// <summary>
    /// A fine plane adds 0.243 of its coordinate's energy, a sign 0.637 of its own: so the fine bit of a large coordinate tells more than
    /// the sign of one that is 1.62 times smaller.
    /// </summary>
    private const float WorthFine = 1.62f;

    private readonly int[] _weights = new int[mostSheaves];

    /// <summary>How many sheaves are read.</summary>
    public int Sheaves { get; private set; }

    /// <summary>Of how many of them the fine bits are read, too.</summary>
    public int Fine { get; private set; }

    /// <summary>The highest count.</summary>
    public int Most { get; private set; }

    /// <summary>Planes that are read.</summary>
    public int Planes => PlaneReading.Sheaf * (Sheaves + Fine);

    /// <summary>What a step of a sheaf's count adds.</summary>
    public int WeightOf(int sheaf) => _weights[sheaf];

    /// <summary>What the sign of a sheaf adds.</summary>
    public int SignWeightOf(int sheaf) => sheaf < Fine ? 2 * _weights[sheaf] : _weights[sheaf];

    /// <summary>Chooses the first sheaves of a probe.</summary>
    public void Take(ProbeSheaves probe, int sheaves, bool hasFine)
    {
        var last = probe.MeanOf(sheaves - 1);
        (Sheaves, Fine, Most) = (sheaves, 0, 0);
        while (hasFine && Fine < sheaves && probe.MeanOf(Fine) > WorthFine * last)
            Fine++;
        var smallest = MathF.Min(last * (Fine < sheaves ? SignStep : 1), Fine > 0 ? probe.MeanOf(Fine - 1) : float.MaxValue);
        for (var sheaf = 0; sheaf < sheaves; sheaf++)
        {
            var tells = probe.MeanOf(sheaf) * (sheaf < Fine ? 1 : SignStep) / smallest;
            _weights[sheaf] = tells < 1.41f ? 1 : tells < 2.83f || sheaf < Fine ? 2 : 4;
            Most += PlaneReading.Sheaf * _weights[sheaf] * (sheaf < Fine ? 3 : 1);
        }
    }
}

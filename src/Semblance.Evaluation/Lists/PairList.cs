namespace Semblance.Evaluation.Lists;

/// <summary>A list of pairs to compare, and the samples that it names.</summary>
/// <remarks>Immutable.</remarks>
public sealed class PairList
{
    /// <summary>Makes a list.</summary>
    /// <param name="name">What reports call it.</param>
    /// <param name="samples">Every sample that a pair names, once.</param>
    /// <param name="pairs">The pairs, folds counted from 0.</param>
    /// <exception cref="ArgumentException">A pair names a sample that is not among the samples.</exception>
    public PairList(string name, IEnumerable<ListedSample> samples, IEnumerable<LabelledPair> pairs)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
        Samples = Array.AsReadOnly(samples.ToArray());
        Pairs = Array.AsReadOnly(pairs.ToArray());
        var known = Samples.Select(s => s.SampleId).ToHashSet(StringComparer.Ordinal);
        if (Pairs.Any(p => !known.Contains(p.First) || !known.Contains(p.Second) || p.Fold < 0))
            throw new ArgumentException("A pair names a sample that is not among the samples, or a negative fold.", nameof(pairs));
        Folds = Pairs.Count == 0 ? 0 : Pairs.Max(p => p.Fold) + 1;
    }

    /// <summary>What reports call it.</summary>
    public string Name { get; }

    /// <summary>Every sample that a pair names, once.</summary>
    public IReadOnlyList<ListedSample> Samples { get; }

    /// <summary>The pairs in the order of the file.</summary>
    public IReadOnlyList<LabelledPair> Pairs { get; }

    /// <summary>Parts that the list itself makes; 1 when it makes none.</summary>
    public int Folds { get; }
}

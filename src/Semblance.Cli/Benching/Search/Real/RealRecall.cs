namespace Semblance.Cli.Benching.Search.Real;

/// <summary>What searches for real faces found, beside the exhaustive search.</summary>
/// <param name="Pictures">Pictures that were read.</param>
/// <param name="Faces">Those with a face.</param>
/// <param name="References">Faces among the gallery.</param>
/// <param name="Templates">The gallery: these, and made ones.</param>
internal sealed record RealRecall(int Pictures, int Faces, int References, int Templates)
{
    /// <summary>Everybody from the threshold on.</summary>
    public required ListComparison Threshold { get; init; }

    /// <summary>The ten best, however low.</summary>
    public required ListComparison Top { get; init; }
}

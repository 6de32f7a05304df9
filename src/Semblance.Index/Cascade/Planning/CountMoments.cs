namespace Semblance.Index.Cascade.Planning;

/// <summary>
/// Sums over coordinates that say how a weighted count of agreements is distributed for a reference at a given cosine. Linear in the
/// coordinates, so that those of sheaves can be weighted and added.
/// </summary>
/// <remarks>
/// A reference o at cosine T is T q + sqrt(1 - T²) u with u uniform among the unit vectors at a right angle to the probe q: that, and nothing
/// about faces, is what a random rotation gives. As if u's coordinates were independent normals, the count has the cumulants Mean, Variance
/// and Third; that u has no part along q (Along, and its products) and a fixed length (Radial) takes from them what is taken off in
/// <see cref="CutOff"/>. Derivation: docs/search.md.
/// </remarks>
internal struct CountMoments
{
    public double Mean, Variance, Third;

    /// <summary>Covariance with u's part along the probe; of the squared deviation with it; of the count with its square.</summary>
    public double Along, SquareAlong, AlongTwice;

    /// <summary>Covariance with u's squared length.</summary>
    public double Radial;

    /// <summary>Adds the moments of other coordinates, counted with a weight.</summary>
    public void Add(in CountMoments other, double weight)
    {
        var square = weight * weight;
        Mean += weight * other.Mean;
        Variance += square * other.Variance;
        Third += square * weight * other.Third;
        Along += weight * other.Along;
        SquareAlong += square * other.SquareAlong;
        AlongTwice += weight * other.AlongTwice;
        Radial += weight * other.Radial;
    }

    /// <summary>The count that a reference at the cosine stays below with at most a given chance.</summary>
    /// <param name="place">The normal distribution's place for that chance.</param>
    /// <param name="coordinates">Coordinates of a rotated vector.</param>
    /// <returns>The lowest count that has to stay.</returns>
    public readonly int CutOff(double place, int coordinates)
    {
        var variance = Variance - (Along * Along) - (Radial * Radial / (2 * coordinates));
        var deviation = Math.Sqrt(Math.Max(variance, 1e-9));
        var third = Third - (3 * Along * SquareAlong) + (3 * Along * Along * AlongTwice);
        // Cornish and Fisher: the lower tail of a count that leans to high values is longer than a normal one.
        var skewed = place - (((place * place) - 1) * third / (deviation * deviation * deviation * 6));
        return (int)Math.Floor(Mean - (Math.Max(place, skewed) * deviation) + 0.5);
    }
}

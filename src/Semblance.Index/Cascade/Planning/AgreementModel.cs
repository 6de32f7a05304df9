using System.Runtime.Intrinsics;
using Semblance.Index.Cascade.Planes;

namespace Semblance.Index.Cascade.Planning;

/// <summary>How the bits of a reference at a given cosine agree with a probe, coordinate by coordinate; 16 of them at once.</summary>
/// <remarks>Immutable.</remarks>
internal readonly struct AgreementModel
{
    private readonly float _pull;
    private readonly float _spread;

    /// <summary>References at a cosine.</summary>
    /// <param name="cosine">The cosine, 0 to 1.</param>
    /// <param name="coordinates">Coordinates of a rotated vector.</param>
    public AgreementModel(float cosine, int coordinates) =>
        (_pull, _spread) = (cosine * MathF.Sqrt(coordinates), MathF.Sqrt(MathF.Max(1 - (cosine * cosine), 1e-6f) * coordinates / (coordinates - 1)));

    /// <summary>The moments of 16 coordinates of which the sign alone is read.</summary>
    /// <param name="probe">The probe's coordinates without their signs.</param>
    /// <param name="weights">What an agreement counts.</param>
    public CountMoments OfSigns(Vector512<float> probe, Vector512<float> weights)
    {
        var level = Level(probe, 0);
        return Sum(probe, weights, level.Above, level.Above, level.Above, level.Density, level.Density, level.Place * level.Density);
    }

    /// <summary>The moments of 16 coordinates of which sign and fine bit are read: a count of 0 to 3.</summary>
    public CountMoments OfBoth(Vector512<float> probe, Vector512<float> weights)
    {
        var (a, b, c) = (Level(probe, -BlockPlanes.FineLimit), Level(probe, 0), Level(probe, BlockPlanes.FineLimit));
        return Sum(
            probe,
            weights,
            a.Above + b.Above + c.Above,
            a.Above + (3 * b.Above) + (5 * c.Above),
            a.Above + (7 * b.Above) + (19 * c.Above),
            a.Density + b.Density + c.Density,
            a.Density + (3 * b.Density) + (5 * c.Density),
            (a.Place * a.Density) + (b.Place * b.Density) + (c.Place * c.Density));
    }

    /// <summary>Where a limit lies in the distribution of a reference's coordinate, and how much of it lies above.</summary>
    private (Vector512<float> Place, Vector512<float> Density, Vector512<float> Above) Level(Vector512<float> probe, float limit)
    {
        var place = (Vector512.Create(limit) - (probe * _pull)) / (Vector512.Sqrt(Vector512<float>.One - (probe * probe)) * _spread);
        var density = NormalTail.Density(place);
        return (place, density, NormalTail.Above(place, density));
    }

    private static CountMoments Sum(Vector512<float> probe, Vector512<float> weights, Vector512<float> mean, Vector512<float> square, Vector512<float> cube, Vector512<float> density, Vector512<float> squareDensity, Vector512<float> placeDensity)
    {
        var w2 = weights * weights;
        return new CountMoments
        {
            Mean = Vector512.Sum(weights * mean),
            Variance = Vector512.Sum(w2 * (square - (mean * mean))),
            Third = Vector512.Sum(w2 * weights * (cube - (3 * mean * square) + (2 * mean * mean * mean))),
            Along = Vector512.Sum(weights * probe * density),
            SquareAlong = Vector512.Sum(w2 * probe * (squareDensity - (2 * mean * density))),
            AlongTwice = Vector512.Sum(weights * probe * probe * placeDensity),
            Radial = Vector512.Sum(weights * placeDensity),
        };
    }
}

using System.Runtime.Intrinsics;
using Semblance.Index.Kernels;

namespace Semblance.Index.Cascade.Planning;

/// <summary>
/// A rotated probe's coordinates in the order of what they tell: sheaves of 16, the largest first, each with eight positive and eight
/// negative ones. A few may be left over where one sign is rarer; they are never read.
/// </summary>
internal sealed class ProbeSheaves(int coordinates)
{
    private readonly float[] _size = new float[coordinates];
    private readonly int[] _order = new int[coordinates];
    private readonly float[] _magnitudes = new float[coordinates];
    private readonly int[] _coordinates = new int[coordinates];
    private readonly float[] _means = new float[coordinates / PlaneReading.Sheaf];

    /// <summary>How many sheaves there are.</summary>
    public int Count { get; private set; }

    /// <summary>The 16 coordinates of a sheaf without their signs.</summary>
    public ReadOnlySpan<float> MagnitudesOf(int sheaf) => _magnitudes.AsSpan(PlaneReading.Sheaf * sheaf, PlaneReading.Sheaf);

    /// <summary>Their mean.</summary>
    public float MeanOf(int sheaf) => _means[sheaf];

    /// <summary>Which 16 coordinates they are: positive ones, then negative ones.</summary>
    public ReadOnlySpan<int> CoordinatesOf(int sheaf) => _coordinates.AsSpan(PlaneReading.Sheaf * sheaf, PlaneReading.Sheaf);

    /// <summary>Takes a probe.</summary>
    /// <param name="probe">Its coordinates, of unit length.</param>
    public void Take(ReadOnlySpan<float> probe)
    {
        var (positive, negative) = (0, coordinates);
        for (var at = 0; at < coordinates; at++)
        {
            var place = probe[at] > 0 ? positive++ : --negative;
            (_size[place], _order[place]) = (-MathF.Abs(probe[at]), at);
        }

        _size.AsSpan(0, positive).Sort(_order.AsSpan(0, positive));
        _size.AsSpan(positive).Sort(_order.AsSpan(positive));
        Count = Math.Min(positive, coordinates - positive) / PlaneReading.Positive;
        for (var sheaf = 0; sheaf < Count; sheaf++)
        {
            Copy(PlaneReading.Positive * sheaf, PlaneReading.Sheaf * sheaf);
            Copy(positive + (PlaneReading.Positive * sheaf), (PlaneReading.Sheaf * sheaf) + PlaneReading.Positive);
            _means[sheaf] = Vector512.Sum(Vector512.Create(MagnitudesOf(sheaf))) / PlaneReading.Sheaf;
        }
    }

    /// <summary>Lets go of the probe.</summary>
    public void Wipe()
    {
        _size.AsSpan().Clear();
        _magnitudes.AsSpan().Clear();
        _means.AsSpan().Clear();
    }

    private void Copy(int from, int to)
    {
        for (var at = 0; at < PlaneReading.Positive; at++)
            (_magnitudes[to + at], _coordinates[to + at]) = (-_size[from + at], _order[from + at]);
    }
}

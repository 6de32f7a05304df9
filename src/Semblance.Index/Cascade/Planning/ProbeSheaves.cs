using System.Runtime.Intrinsics;
using Semblance.Index.Kernels;

namespace Semblance.Index.Cascade.Planning;

/// <summary>
/// A rotated probe's coordinates in the order of what they tell: sheaves of 16, the largest first, each with eight positive and eight
/// negative ones. A few may be left over where one sign is rarer; they are never read.
/// </summary>
/// <remarks>The order is that of 256 steps of size, which is found without a sort; what is reckoned with is the size itself.</remarks>
internal sealed class ProbeSheaves(int coordinates)
{
    /// <summary>Steps of size for each sign.</summary>
    private const int Steps = 256;

    private readonly int[] _places = new int[2 * Steps];
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
        var positive = Order(probe);
        Count = Math.Min(positive, coordinates - positive) / PlaneReading.Positive;
        for (var sheaf = 0; sheaf < Count; sheaf++)
        {
            Copy(probe, PlaneReading.Positive * sheaf, PlaneReading.Sheaf * sheaf);
            Copy(probe, positive + (PlaneReading.Positive * sheaf), (PlaneReading.Sheaf * sheaf) + PlaneReading.Positive);
            _means[sheaf] = Vector512.Sum(Vector512.Create(MagnitudesOf(sheaf))) / PlaneReading.Sheaf;
        }
    }

    /// <summary>Lets go of the probe.</summary>
    public void Wipe()
    {
        _order.AsSpan().Clear();
        _coordinates.AsSpan().Clear();
        _magnitudes.AsSpan().Clear();
        _means.AsSpan().Clear();
    }

    /// <summary>Puts the positive coordinates first, each sign's largest before its smaller ones.</summary>
    /// <returns>How many are positive.</returns>
    private int Order(ReadOnlySpan<float> probe)
    {
        var largest = float.Epsilon;
        foreach (var value in probe)
            largest = MathF.Max(largest, MathF.Abs(value));
        var scale = (Steps - 1) / largest;
        _places.AsSpan().Clear();
        foreach (var value in probe)
            _places[StepOf(value, scale)]++;
        var place = 0;
        foreach (ref var count in _places.AsSpan())
            (count, place) = (place, place + count);
        var positive = _places[Steps];
        for (var at = 0; at < coordinates; at++)
            _order[_places[StepOf(probe[at], scale)]++] = at;
        return positive;
    }

    private static int StepOf(float value, float scale) => (value > 0 ? Steps : 2 * Steps) - 1 - (int)(MathF.Abs(value) * scale);

    private void Copy(ReadOnlySpan<float> probe, int from, int to)
    {
        for (var at = 0; at < PlaneReading.Positive; at++)
            (_magnitudes[to + at], _coordinates[to + at]) = (MathF.Abs(probe[_order[from + at]]), _order[from + at]);
    }
}

using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Hair;

/// <summary>Hairs as lines of a few points, on the head at rest.</summary>
internal sealed class StrandSet
{
    private readonly List<Vec3> _points = [];
    private readonly List<Vec3> _colours = [];
    private readonly List<int> _anchors = [];

    /// <summary>An empty set.</summary>
    /// <param name="pointsPerStrand">Points of each hair, root first.</param>
    /// <param name="width">Thickness in millimetres: that of a lock, for single hairs are too fine to be drawn.</param>
    /// <param name="gloss">0 matt to 1.</param>
    public StrandSet(int pointsPerStrand, float width, float gloss) => (PointsPerStrand, Width, Gloss) = (pointsPerStrand, width, gloss);

    public int PointsPerStrand { get; }

    public float Width { get; }

    public float Gloss { get; }

    /// <summary>How many hairs.</summary>
    public int Count => _colours.Count;

    public IReadOnlyList<Vec3> Points => _points;

    /// <summary>Linear colour of each hair.</summary>
    public IReadOnlyList<Vec3> Colours => _colours;

    /// <summary>For each hair the place of the grid whose muscles move it, or -1.</summary>
    public IReadOnlyList<int> Anchors => _anchors;

    public void Add(ReadOnlySpan<Vec3> points, Vec3 colour, int anchor)
    {
        if (points.Length != PointsPerStrand)
            throw new ArgumentException("Each hair of a set has as many points.", nameof(points));
        foreach (var point in points)
            _points.Add(point);
        _colours.Add(colour);
        _anchors.Add(anchor);
    }
}

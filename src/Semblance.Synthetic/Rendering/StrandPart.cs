using Semblance.Synthetic.Hair;
using Semblance.Synthetic.Numerics;
using Semblance.Synthetic.Shading;

namespace Semblance.Synthetic.Rendering;

/// <summary>A set of hairs in the camera's space.</summary>
internal sealed class StrandPart
{
    private const int ManyPoints = 12; // a long hair of few pixels needs no more
    private readonly StrandSet _set;
    private readonly int _every;
    private readonly int _step;
    private readonly Vec3[] _places;

    /// <summary>Moves a set's hairs into the camera's space.</summary>
    /// <param name="set">The hairs.</param>
    /// <param name="person">Whose.</param>
    /// <param name="pose">How the head is turned.</param>
    /// <param name="projection">The camera.</param>
    /// <param name="every">Only each so many-th hair is taken, as thick as all it stands for: 1 for all.</param>
    public StrandPart(StrandSet set, PersonModel person, PosedPerson pose, Projection projection, int every)
    {
        var n = set.PointsPerStrand;
        (_set, _every, _step) = (set, every, every > 1 && n > ManyPoints ? 2 : 1);
        _places = new Vec3[(set.Count + every - 1) / every * n];
        for (var k = 0; k < _places.Length; k += n)
        {
            var strand = k / n * every;
            var anchor = set.Anchors[strand];
            var move = anchor < 0 ? Vec3.Zero : pose.Muscles(anchor, person.Head.Places[anchor]);
            for (var i = 0; i < n; i++)
                _places[k + i] = projection.ToCamera(pose.MoveHead(set.Points[(strand * n) + i] + move));
        }
    }

    /// <summary>Dots on the lamp's map: enough of them, as hairs stand close.</summary>
    public void Shade(ShadowMap shadow)
    {
        for (var i = 0; i < _places.Length; i++)
        {
            if (i % _set.PointsPerStrand >= 2)
                shadow.DrawDot(_places[i]);
        }
    }

    public void Draw(StrandBrush brush, Projection projection, HairShader shader, ShadowMap shadow, Vec3 headMiddle)
    {
        var n = _set.PointsPerStrand;
        var width = _every * _set.Width * projection.PixelsPerMillimetre * SampleGrid.PerPixel;
        for (var strand = 0; strand < _places.Length / n; strand++)
        {
            var (before, lightBefore) = (default((float X, float Y, float Nearness)), Vec3.Zero);
            for (var i = 0; i < n; i = i == n - 1 ? n : Math.Min(i + _step, n - 1))
            {
                var at = (strand * n) + i;
                var place = _places[at];
                var along = (_places[Math.Min(at + 1, (strand * n) + n - 1)] - _places[Math.Max(at - 1, strand * n)]).Unit();
                var lit = 0.25f + (0.75f * shadow.LightAtOnce(place));
                var light = shader.Shade(place, along, (place - headMiddle).Unit(), _set.Colours[strand * _every], i / (n - 1f), lit, _set.Gloss);
                var (x, y, nearness) = projection.ToPixels(place);
                var now = (x * SampleGrid.PerPixel, y * SampleGrid.PerPixel, nearness);
                if (i > 0)
                    brush.Draw(before, now, lightBefore, light, width * (i == n - 1 ? 0.6f : 1));
                (before, lightBefore) = (now, light);
            }
        }
    }
}

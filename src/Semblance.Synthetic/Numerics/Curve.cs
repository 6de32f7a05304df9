namespace Semblance.Synthetic.Numerics;

/// <summary>A smooth line through given values at given places (Catmull-Rom with uneven spacing), flat beyond its ends.</summary>
internal sealed class Curve
{
    private readonly float[] _places;
    private readonly float[] _values;
    private readonly float[] _slopes;

    /// <summary>A curve; the places must rise.</summary>
    public Curve(float[] places, float[] values)
    {
        _places = places;
        _values = values;
        _slopes = new float[places.Length];
        for (var i = 1; i < places.Length - 1; i++)
            _slopes[i] = (values[i + 1] - values[i - 1]) / (places[i + 1] - places[i - 1]);
    }

    public float At(float place)
    {
        if (place <= _places[0])
            return _values[0];
        if (place >= _places[^1])
            return _values[^1];
        var i = 0;
        while (place > _places[i + 1])
            i++;
        var span = _places[i + 1] - _places[i];
        var t = (place - _places[i]) / span;
        var (t2, t3) = (t * t, t * t * t);
        return (_values[i] * ((2 * t3) - (3 * t2) + 1)) + (_slopes[i] * span * (t3 - (2 * t2) + t))
            + (_values[i + 1] * ((-2 * t3) + (3 * t2))) + (_slopes[i + 1] * span * (t3 - t2));
    }
}

namespace Semblance.Synthetic.Numerics;

/// <summary>A person's own look at a noise sheet: another place, direction and scale.</summary>
internal readonly struct NoiseView
{
    private readonly NoiseSheet _sheet;
    private readonly float _xx;
    private readonly float _xy;
    private readonly float _startX;
    private readonly float _startY;

    /// <summary>A look at a sheet.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="span">Millimetres that a whole sheet covers.</param>
    /// <param name="stream">Where to draw place and direction from.</param>
    public NoiseView(NoiseSheet sheet, float span, SeededStream stream)
    {
        var (s, c) = ExactMath.SinCos(stream.Between(0, 6.2831853f));
        (_sheet, _xx, _xy, _startX, _startY) = (sheet, c / span, s / span, stream.Unit(), stream.Unit());
    }

    public float At(float x, float y) => _sheet.At((x * _xx) - (y * _xy) + _startX, (x * _xy) + (y * _xx) + _startY);
}

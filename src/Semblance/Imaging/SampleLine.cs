namespace Semblance.Imaging;

/// <summary>
/// Places in the source along one row of the target, counted between pixel centres: place i is (U + i*StepU, V + i*StepV), and
/// place (0, 0) is the middle of the top-left pixel.
/// </summary>
internal readonly record struct SampleLine(float U, float V, float StepU, float StepV)
{
    /// <summary>The line whose first place is the mapped point.</summary>
    public static SampleLine Through(in PlaneMap map, float x, float y)
    {
        var first = map.Apply(new PixelPoint(x, y));
        return new SampleLine(first.X - 0.5f, first.Y - 0.5f, map.Xx, map.Yx);
    }

    public float UAt(int i) => MathF.FusedMultiplyAdd(i, StepU, U);

    public float VAt(int i) => MathF.FusedMultiplyAdd(i, StepV, V);
}

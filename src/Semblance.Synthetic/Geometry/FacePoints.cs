using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Geometry;

/// <summary>Where the five points lie on the grid.</summary>
internal static class FacePoints
{
    /// <summary>Middle of an eye's opening; -1 the subject's right, +1 the left.</summary>
    public static Vec3 Eye(ReadOnlySpan<Vec3> places, int side) => At(places, side * EyeForms.CentreX, 0.6f);

    /// <summary>Tip of the nose.</summary>
    public static Vec3 NoseTip(ReadOnlySpan<Vec3> places) => At(places, 0, NoseForms.TipY);

    /// <summary>Corner of the mouth.</summary>
    public static Vec3 MouthCorner(ReadOnlySpan<Vec3> places, int side)
    {
        var (_, column) = FrontalChart.Locate(side * (MouthForms.CornerX + 0.5f), MouthForms.LineY);
        return FrontalChart.PlaceAt(places, HeadGrid.UpperLipRow, column);
    }

    /// <summary>The place at (x, y) of the usual head's front.</summary>
    public static Vec3 At(ReadOnlySpan<Vec3> places, float x, float y)
    {
        var (row, column) = FrontalChart.Locate(x, y);
        return FrontalChart.PlaceAt(places, row, column);
    }
}

using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Geometry;

/// <summary>
/// The head without features and with usual measures. A place on any head is named by where it lies on this one, so that masks,
/// wrinkles and hair follow every change of shape.
/// </summary>
internal static class UsualHead
{
    static UsualHead()
    {
        Places = new Vec3[HeadGrid.Count];
        Fill(SkullProfile.Usual, Places);
    }

    /// <summary>Place of each point of the grid.</summary>
    public static Vec3[] Places { get; }

    /// <summary>Puts a grid on a profile.</summary>
    public static void Fill(SkullProfile profile, Span<Vec3> places)
    {
        for (var row = 0; row < HeadGrid.Rows; row++)
        {
            var section = profile.At(HeadGrid.Levels[row]);
            for (var column = 0; column < HeadGrid.Columns; column++)
            {
                var (sine, cosine) = Circle[column];
                places[(row * HeadGrid.Columns) + column] = section.At(sine, cosine);
            }
        }
    }

    private static readonly (float Sine, float Cosine)[] Circle = [.. HeadGrid.Directions.Select(degrees => ExactMath.SinCosDegrees(degrees))];
}

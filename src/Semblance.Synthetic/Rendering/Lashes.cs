using Semblance.Synthetic.Geometry;
using Semblance.Synthetic.Identity;
using Semblance.Synthetic.Numerics;
using Semblance.Synthetic.Texture;

namespace Semblance.Synthetic.Rendering;

/// <summary>Eyelashes, which stand where the lids are in this view.</summary>
internal static class Lashes
{
    private const int Upper = 46;
    private const int Lower = 26;
    private const int Points = 4;

    /// <summary>Draws the lashes of both eyes.</summary>
    /// <param name="traits">Whose.</param>
    /// <param name="places">The head's grid in the camera's space.</param>
    /// <param name="opening">How far the lids are open.</param>
    /// <param name="turn">From the head at rest to the camera's space, for directions.</param>
    /// <param name="draw">Draws a line of places.</param>
    public static void Draw(PersonTraits traits, ReadOnlySpan<Vec3> places, float opening, Func<Vec3, Vec3> turn, Action<ReadOnlySpan<Vec3>> draw)
    {
        var lids = new LidLines(traits.Eyes);
        var stream = new SeededStream(traits.Seed, "lashes");
        var length = 2.5f + (7 * traits.Eyes.Lashes);
        Span<Vec3> points = stackalloc Vec3[Points];
        for (var k = 0; k < 2 * (Upper + Lower); k++)
        {
            var side = (k & 1) == 0 ? -1 : 1;
            var isUpper = k < 2 * Upper;
            var across = stream.Between(-0.78f, 0.97f);
            var own = stream.Between(0.6f, 1.15f);
            var lean = stream.Bell();
            var up = isUpper ? lids.Upper(across, opening) : lids.Lower(across);
            var at = FacePoints.At(places, side * (EyeForms.CentreX + (across * EyeForms.HalfWidth)), up * EyeForms.HalfWidth);
            var heading = turn(new Vec3(side * ((0.75f * across) + (0.12f * lean)), isUpper ? 0.10f - (0.5f * (1 - Math.Min(opening, 1))) : -0.6f, 0.85f)).Unit();
            var curl = turn(new Vec3(0, isUpper ? 0.42f : -0.25f, -0.15f));
            var step = (isUpper ? length : 0.5f * length) * own * (0.7f + (0.3f * across)) / (Points - 1);
            for (var i = 0; i < Points; i++)
            {
                points[i] = at;
                at += heading * step;
                heading = (heading + curl).Unit();
            }

            draw(points);
        }
    }
}

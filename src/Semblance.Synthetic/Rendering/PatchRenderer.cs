using Semblance.Synthetic.Capture;
using Semblance.Synthetic.Geometry;
using Semblance.Synthetic.Numerics;
using Semblance.Synthetic.Views;

namespace Semblance.Synthetic.Rendering;

/// <summary>Renders a person without a background, to be laid over one. Quicker than <see cref="SceneRenderer"/> and rougher: heads are small.</summary>
internal static class PatchRenderer
{
    private const float PixelsOfAllHairs = 2.6f; // of a millimetre; below it fewer, thicker hairs look the same
    private const int FewestHairs = 8;

    /// <summary>Renders a person.</summary>
    /// <param name="person">Who.</param>
    /// <param name="view">The view, whose picture is the patch.</param>
    /// <param name="step">How far the subject's left leg is before the right one: -1 to 1.</param>
    /// <param name="left">First column of the patch in the larger picture.</param>
    /// <param name="top">First row of the patch in the larger picture.</param>
    public static PersonPatch Render(PersonModel person, SyntheticView view, float step, int left, int top)
    {
        var body = BodyForm.Of(person.Traits.Skull, person.Traits.Basics, step);
        var pixelsPerMillimetre = view.Camera.HeadShare * view.Height / Projection.UsualHeadHeight;
        var hairs = Math.Clamp((int)(PixelsOfAllHairs / pixelsPerMillimetre), 1, FewestHairs);
        using var scene = new Scene(person, view, hairs, body);
        using var grid = new SampleGrid(view.Width, view.Height, keepsCover: true);
        scene.DrawInto(grid);
        var face = new byte[view.Width * view.Height];
        for (var y = 0; y < view.Height; y++)
        {
            for (var x = 0; x < view.Width; x++)
                face[(y * view.Width) + x] = (byte)ShadePixel(scene, grid, x, y);
        }

        scene.DrawHair(grid);
        var light = Average(grid);
        LensBlur.Apply(light, view.Width, RowsOfHead(view, pixelsPerMillimetre), view.Camera.Blur, PersonPatch.Channels);
        return new PersonPatch(left, top, view.Width, view.Height, light, face, scene.Truth().Moved(left, top));
    }

    /// <summary>Rows down to the chest: below it there is nothing that blur would change but edges of cloth.</summary>
    private static int RowsOfHead(SyntheticView view, float pixelsPerMillimetre) =>
        Math.Clamp((int)((view.Height * (0.5f + view.Camera.OffsetY)) + (320 * pixelsPerMillimetre)), 1, view.Height);

    /// <summary>Lights the four samples of a pixel, and counts those of the face.</summary>
    private static int ShadePixel(Scene scene, SampleGrid grid, int x, int y)
    {
        var first = (2 * y * grid.Width) + (2 * x);
        ReadOnlySpan<int> at = [first, first + 1, first + grid.Width, first + grid.Width + 1];
        var isPlain = IsPlain(grid, at);
        var (light, faces) = (Vec3.Zero, 0);
        for (var k = 0; k < 4; k++)
        {
            var owner = grid.Owner[at[k]];
            if (owner < 0)
            {
                Put(grid, at[k], Vec3.Zero, 0);
                continue;
            }

            var (part, triangle) = SampleGrid.Split(owner);
            if (!isPlain)
                light = scene.Shade(part, triangle, (2 * x) + (k & 1) + 0.5f, (2 * y) + (k >> 1) + 0.5f);
            else if (k == 0)
                light = scene.Shade(part, triangle, (2 * x) + 1, (2 * y) + 1);
            Put(grid, at[k], light, 1);
            faces += part == 0 && FaceTruth.IsFaceTriangle(triangle) ? 1 : 0;
        }

        return faces;
    }

    /// <summary>Whether one look is enough for the four samples of a pixel: all of one part, and none of the eyes or lips.</summary>
    private static bool IsPlain(SampleGrid grid, ReadOnlySpan<int> at)
    {
        if (grid.Owner[at[0]] < 0)
            return false;
        var (part, _) = SampleGrid.Split(grid.Owner[at[0]]);
        var (nearest, farthest) = (0f, float.MaxValue);
        foreach (var sample in at)
        {
            var (other, triangle) = SampleGrid.Split(grid.Owner[sample]);
            if (grid.Owner[sample] < 0 || other != part || (part == 0 && HeadNet.IsDetail[triangle]))
                return false;
            (nearest, farthest) = (MathF.Max(nearest, grid.Nearness[sample]), MathF.Min(farthest, grid.Nearness[sample]));
        }

        return nearest < farthest * 1.006f;
    }

    private static void Put(SampleGrid grid, int sample, Vec3 light, float cover)
    {
        var at = sample * 3;
        (grid.Light[at], grid.Light[at + 1], grid.Light[at + 2], grid.Cover[sample]) = (light.X, light.Y, light.Z, cover);
    }

    private static float[] Average(SampleGrid grid)
    {
        var (width, height) = (grid.Width / SampleGrid.PerPixel, grid.Height / SampleGrid.PerPixel);
        var light = grid.Average();
        var pixels = new float[width * height * PersonPatch.Channels];
        for (var i = 0; i < width * height; i++)
        {
            var first = (i / width * SampleGrid.PerPixel * grid.Width) + (i % width * SampleGrid.PerPixel);
            var cover = (grid.Cover[first] + grid.Cover[first + 1] + grid.Cover[first + grid.Width] + grid.Cover[first + grid.Width + 1]) * 0.25f;
            (pixels[i * 4], pixels[(i * 4) + 1], pixels[(i * 4) + 2], pixels[(i * 4) + 3]) = (light[i * 3], light[(i * 3) + 1], light[(i * 3) + 2], cover);
        }

        return pixels;
    }
}

using Semblance.Synthetic.Capture;
using Semblance.Synthetic.Numerics;
using Semblance.Synthetic.Views;

namespace Semblance.Synthetic.Rendering;

/// <summary>From a person and a view to pixels.</summary>
internal static class SceneRenderer
{
    public static (byte[] Rgb, FaceTruth Truth) Render(PersonModel person, SyntheticView view)
    {
        using var scene = new Scene(person, view);
        using var grid = new SampleGrid(view.Width, view.Height);
        scene.DrawInto(grid);
        ShadeAll(scene, grid, view);
        scene.DrawHair(grid);
        var sensor = new Sensor(view, person.Traits);
        return (sensor.Develop(grid.Average()), scene.Truth());
    }

    private static void ShadeAll(Scene scene, SampleGrid grid, SyntheticView view)
    {
        var backdrop = new Backdrop(view);
        for (var y = 0; y < view.Height; y++)
        {
            for (var x = 0; x < view.Width; x++)
                ShadePixel(scene, grid, backdrop, x, y);
        }
    }

    private static void ShadePixel(Scene scene, SampleGrid grid, Backdrop backdrop, int x, int y)
    {
        var first = (2 * y * grid.Width) + (2 * x);
        Span<int> at = [first, first + 1, first + grid.Width, first + grid.Width + 1];
        if (IsPlain(grid, at))
        {
            var (part, triangle) = SampleGrid.Split(grid.Owner[first]);
            var light = scene.Shade(part, triangle, (2 * x) + 1, (2 * y) + 1);
            foreach (var sample in at)
                Put(grid, sample, light);
            return;
        }

        for (var k = 0; k < 4; k++)
        {
            var owner = grid.Owner[at[k]];
            if (owner < 0)
            {
                Put(grid, at[k], backdrop.At(x, y));
                continue;
            }

            var (part, triangle) = SampleGrid.Split(owner);
            Put(grid, at[k], scene.Shade(part, triangle, (2 * x) + (k & 1) + 0.5f, (2 * y) + (k >> 1) + 0.5f));
        }
    }

    /// <summary>Whether one look is enough for the four samples of a pixel.</summary>
    private static bool IsPlain(SampleGrid grid, ReadOnlySpan<int> at)
    {
        var (nearest, farthest) = (0f, float.MaxValue);
        foreach (var sample in at)
        {
            if (grid.Owner[sample] < 0)
                return false;
            var (part, triangle) = SampleGrid.Split(grid.Owner[sample]);
            if (Scene.IsDetail(part, triangle))
                return false;
            nearest = MathF.Max(nearest, grid.Nearness[sample]);
            farthest = MathF.Min(farthest, grid.Nearness[sample]);
        }

        return nearest < farthest * 1.004f;
    }

    private static void Put(SampleGrid grid, int sample, Vec3 light)
    {
        var at = sample * 3;
        (grid.Light[at], grid.Light[at + 1], grid.Light[at + 2]) = (light.X, light.Y, light.Z);
    }
}

using Semblance.Imaging;

namespace Semblance.Detection;

/// <summary>Paints a view of a picture into the planes of a network's input.</summary>
internal static class ViewPainter
{
    /// <summary>Paints; it allocates nothing once the scratch memory is large enough.</summary>
    /// <param name="picture">What to show.</param>
    /// <param name="view">How.</param>
    /// <param name="planes">Three planes of the view's canvas.</param>
    /// <param name="layout">Order and scale of the planes.</param>
    /// <param name="scratch">Takes the picture at a fraction of its size, where it has to shrink a lot.</param>
    public static void Paint(Picture picture, in DetectionView view, Span<float> planes, SampleLayout layout, PixelBuffer scratch)
    {
        if (view.Content.Width < view.CanvasWidth || view.Content.Height < view.CanvasHeight)
            PaintBlack(planes, layout);

        var toDecoded = view.ToPicture.ThenScale(1f / picture.Reduction, 1f / picture.Reduction);
        var factor = BoxReduction.FactorFor(toDecoded.Scale);
        if (factor == 1)
        {
            PlaneSampler.Fill(picture.Pixels, toDecoded, planes, view.CanvasWidth, view.Content, layout, PlaneSampler.Outside.Edge);
            return;
        }

        BoxReduction.Shrink(picture.Pixels, factor, scratch);
        PlaneSampler.Fill(scratch, toDecoded.ThenScale(1f / factor, 1f / factor), planes, view.CanvasWidth, view.Content, layout, PlaneSampler.Outside.Edge);
    }

    private static void PaintBlack(Span<float> planes, SampleLayout layout)
    {
        var size = planes.Length / 3;
        for (var channel = 0; channel < 3; channel++)
            planes.Slice(layout.PlaneOf(channel) * size, size).Fill(layout.BiasOf(channel));
    }
}

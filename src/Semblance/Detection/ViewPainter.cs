using Semblance.Imaging;

namespace Semblance.Detection;

/// <summary>Paints a view of a picture into the planes of a network's input.</summary>
internal static class ViewPainter
{
    public static void Paint(Picture picture, in DetectionView view, Span<float> planes, SampleLayout layout)
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

        using var reduced = BoxReduction.Shrink(picture.Pixels, factor);
        PlaneSampler.Fill(reduced, toDecoded.ThenScale(1f / factor, 1f / factor), planes, view.CanvasWidth, view.Content, layout, PlaneSampler.Outside.Edge);
    }

    private static void PaintBlack(Span<float> planes, SampleLayout layout)
    {
        var size = planes.Length / 3;
        for (var channel = 0; channel < 3; channel++)
            planes.Slice(layout.PlaneOf(channel) * size, size).Fill(layout.BiasOf(channel));
    }
}

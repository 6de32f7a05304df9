using Semblance.Detection;
using Semblance.Imaging;

namespace Semblance.Alignment;

/// <summary>Picture and points to the aligned crop. A steady load allocates nothing here.</summary>
internal static class FaceAligner
{
    /// <summary>Warps a face so that its five points come closest to the template's.</summary>
    public static AlignedCrop Align(Picture picture, in FaceLandmarks landmarks, CropTemplate template)
    {
        ReadOnlySpan<PixelPoint> points = [landmarks.SubjectRightEye, landmarks.SubjectLeftEye, landmarks.NoseTip, landmarks.SubjectRightMouthCorner, landmarks.SubjectLeftMouthCorner];
        return Align(picture, points, template);
    }

    /// <summary>Warps so that any points come closest to the template's.</summary>
    public static AlignedCrop Align(Picture picture, ReadOnlySpan<PixelPoint> points, CropTemplate template)
    {
        var fit = SimilarityFit.Between(points, template.Points);
        var isDegenerate = !(fit.Scale > 1e-6 && double.IsFinite(fit.Scale));
        var map = isDegenerate ? PlaneMap.Identity : fit.TargetToSource();
        var crop = AlignedCrop.Rent(template.Side, isDegenerate ? template.Side : (float)fit.Residual, map.Scale, ShareOutside(picture, map, template.Side));
        var toDecoded = map.ThenScale(1f / picture.Reduction, 1f / picture.Reduction);
        PlaneSampler.Fill(picture.Pixels, toDecoded, crop.Planes, crop.Side, new PlaneRegion(0, 0, crop.Side, crop.Side), SampleLayout.Rgb255, PlaneSampler.Outside.Black);
        return crop;
    }

    /// <summary>Counted on a grid of 16 x 16 places.</summary>
    private static float ShareOutside(Picture picture, in PlaneMap map, int side)
    {
        const int Grid = 16;
        var outside = 0;
        for (var i = 0; i < Grid * Grid; i++)
        {
            var place = map.Apply(new PixelPoint(((i % Grid) + 0.5f) * side / Grid, ((i / Grid) + 0.5f) * side / Grid));
            if (place.X < 0 || place.Y < 0 || place.X >= picture.Width || place.Y >= picture.Height)
                outside++;
        }

        return (float)outside / (Grid * Grid);
    }
}

using System.Globalization;
using Semblance.Alignment;
using Semblance.Detection;
using Semblance.Imaging;

namespace Semblance.Quality;

/// <summary>The components that need no network: each a raw value, a score by a ramp, a reason and an advice.</summary>
internal static class PixelMeasures
{
    /// <summary>Pixels between the eyes, in the whole picture.</summary>
    public static QualityComponent InterEyeDistance(DetectedFace face)
    {
        var pixels = face.Landmarks.InterEyeDistancePixels;
        return Component(QualityMeasure.InterEyeDistance, pixels, Ramp(pixels, 8, 64), $"{Number(pixels)} pixels between the eyes", "Go nearer or use a higher resolution: 60 pixels or more between the eyes.");
    }

    /// <summary>Squared cosines, as ISO/IEC 29794-5 proposes; a tilt in the plane does no harm, as the crop is turned upright.</summary>
    public static QualityComponent HeadPose(HeadPose pose)
    {
        var angle = MathF.Max(MathF.Abs(pose.YawDegrees), MathF.Abs(pose.PitchDegrees));
        var score = 100 * Square(Math.Cos(Math.Min(90, Math.Abs(pose.YawDegrees)) * Math.PI / 180)) * Square(Math.Cos(Math.Min(90, Math.Abs(pose.PitchDegrees)) * Math.PI / 180));
        var how = pose.IsEstimatedByModel ? string.Empty : ", estimated roughly from five points";
        return Component(QualityMeasure.HeadPose, angle, score, $"turned by {Number(pose.YawDegrees)} and nodding by {Number(pose.PitchDegrees)} degrees{how}", "Look straight into the camera.");
    }

    /// <summary>Detail at the scale of one crop pixel.</summary>
    public static QualityComponent Sharpness(FaceBrightness brightness)
    {
        var detail = brightness.RelativeDetail();
        return Component(QualityMeasure.Sharpness, detail, Ramp(Math.Log10(Math.Max(detail, 1e-6)), -2.2, -0.6), $"relative detail {Number(detail, "0.0000")}", "Hold still, focus on the face, and keep compression low.");
    }

    /// <summary>Share of the inner face that is neither black nor burnt out.</summary>
    public static QualityComponent Exposure(FaceBrightness brightness)
    {
        var dark = brightness.ShareUpTo(25);
        var bright = 1 - brightness.ShareUpTo(246);
        var advice = dark > bright ? "Put more light on the face." : "Less light on the face, or a shorter exposure.";
        return Component(QualityMeasure.Exposure, 1 - dark - bright, Ramp(1 - dark - bright, 0.3, 0.98), $"{Percent(dark)} of the face too dark, {Percent(bright)} too bright", advice);
    }

    /// <summary>Brightness steps between the 2nd and the 98th percentile.</summary>
    public static QualityComponent DynamicRange(FaceBrightness brightness)
    {
        var steps = brightness.Percentile(0.98) - brightness.Percentile(0.02);
        return Component(QualityMeasure.DynamicRange, steps, Ramp(steps, 15, 110), $"{Number(steps)} brightness steps used", "Avoid fog, backlight and very flat or harsh light.");
    }

    /// <summary>
    /// An open eye shows the upright edges of the iris; a closed one little else than the lying line of the lids. The ratio of both kinds of
    /// edges tells them apart roughly; glasses and blur deceive it.
    /// </summary>
    public static QualityComponent EyesOpen(FaceBrightness brightness, CropTemplate template)
    {
        var window = (float)template.Side / CropTemplate.ArcFace112.Side;
        var ratio = Math.Min(EdgeRatio(brightness, template.Points[0], window), EdgeRatio(brightness, template.Points[1], window));
        return Component(QualityMeasure.EyesOpen, ratio, Ramp(ratio, 0.25, 0.8), $"upright to lying edges at the eyes {Number(ratio, "0.00")}: a hint, no proof", "Open the eyes and keep hair and reflections off them.");
    }

    /// <summary>Share of the aligned crop and of the face's box that lies inside of the picture.</summary>
    public static QualityComponent Completeness(DetectedFace face, AlignedCrop crop, Picture picture)
    {
        var inside = face.Box.Area > 0 ? face.Box.IntersectionArea(new PixelBox(0, 0, picture.Width, picture.Height)) / face.Box.Area : 0;
        var share = Math.Min(inside, 1 - crop.ShareOutside);
        return Component(QualityMeasure.Completeness, share, Ramp(share, 0.6, 0.99), $"{Percent(share)} of the face is in the picture", "Keep the whole face, forehead to chin, inside the picture.");
    }

    /// <summary>The network's answer, 0 to 1.</summary>
    public static QualityComponent Recognisability(float value) => Component(
        QualityMeasure.Recognisability, value, 100 * value, $"estimated fitness for recognition {Number(value, "0.00")}", "Take a frontal, sharp, evenly lit picture from nearer, nothing before the face.");

    private static QualityComponent Component(QualityMeasure measure, double value, double score, string reason, string advice)
    {
        var rounded = (int)Math.Round(Math.Clamp(score, 0, 100));
        return new QualityComponent(measure, rounded, value, reason, rounded >= 70 ? string.Empty : advice);
    }

    /// <summary>Over a window of 19 x 11 pixels in a crop of 112, as large as an eye, and in the same share of a crop of another size.</summary>
    private static double EdgeRatio(FaceBrightness brightness, PixelPoint eye, float window)
    {
        double upright = 0, lying = 0;
        var (reachX, reachY) = ((int)(9 * window), (int)(5 * window));
        for (var y = (int)eye.Y - reachY; y <= (int)eye.Y + reachY; y++)
        {
            for (var x = (int)eye.X - reachX; x <= (int)eye.X + reachX; x++)
            {
                upright += Math.Abs(brightness[x + 1, y] - brightness[x - 1, y]);
                lying += Math.Abs(brightness[x, y + 1] - brightness[x, y - 1]);
            }
        }

        return lying > 1 ? upright / lying : 1;
    }

    private static double Ramp(double value, double worst, double best) => 100 * Math.Clamp((value - worst) / (best - worst), 0, 1);

    private static double Square(double value) => value * value;

    private static string Number(double value, string format = "0") => value.ToString(format, CultureInfo.InvariantCulture);

    private static string Percent(double share) => Number(share * 100) + " %";
}

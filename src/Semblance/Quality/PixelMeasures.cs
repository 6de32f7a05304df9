using System.Globalization;
using Semblance.Alignment;
using Semblance.Detection;
using Semblance.Imaging;

namespace Semblance.Quality;

/// <summary>The components that need no network: each a raw value, a score by a ramp, a reason and an advice.</summary>
internal static class PixelMeasures
{
    /// <summary>From this score on nothing needs doing, so no advice is given.</summary>
    private const int Good = 70;

    /// <summary>Below this score the eyes are worth a word; a smile or glasses alone often bring them down to it.</summary>
    private const int Doubtful = 20;

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
        var reason = $"{Degrees(pose.YawDegrees, "right", "left")} and {Degrees(pose.PitchDegrees, "up", "down")}, as the viewer sees it{how}";
        return Component(QualityMeasure.HeadPose, angle, score, reason, "Look straight into the camera.");
    }

    /// <summary>Detail at the scale of one crop pixel. A face that was enlarged for its crop is soft for want of pixels, whatever the focus.</summary>
    public static QualityComponent Sharpness(FaceBrightness brightness, DetectedFace face, CropTemplate template)
    {
        var detail = brightness.RelativeDetail();
        var isEnlarged = face.Landmarks.InterEyeDistancePixels < template.Points[0].DistanceTo(template.Points[1]);
        var advice = isEnlarged ? "Go nearer or use a higher resolution, and focus on the face." : "Hold still, focus on the face, and keep compression low.";
        return Component(QualityMeasure.Sharpness, detail, Ramp(Math.Log10(Math.Max(detail, 1e-6)), -2.2, -0.6), $"fine detail {Number(detail, "0.000")}: 0.25 is sharp, 0.006 blurred", advice);
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
        return Component(QualityMeasure.DynamicRange, steps, Ramp(steps, 15, 110), $"{Number(steps)} of 256 brightness steps used", "Avoid fog, backlight and very flat or harsh light.");
    }

    /// <summary>
    /// An open eye shows the upright edges of the iris; a closed one little else than the lying line of the lids. The ratio of both kinds of
    /// edges tells them apart roughly; glasses and blur deceive it.
    /// </summary>
    public static QualityComponent EyesOpen(FaceBrightness brightness, CropTemplate template)
    {
        var window = (float)template.Side / CropTemplate.ArcFace112.Side;
        var ratio = Math.Min(EdgeRatio(brightness, template.Points[0], window), EdgeRatio(brightness, template.Points[1], window));
        var score = Ramp(ratio, 0.25, 0.8);
        return score < Doubtful
            ? Component(QualityMeasure.EyesOpen, ratio, score, "an eye looks closed, narrow or covered: a hint, no proof", "Open the eyes and keep hair and reflections off them.")
            : Component(QualityMeasure.EyesOpen, ratio, score, score < Good ? "it can't be seen well whether the eyes are open" : "the eyes look open: a hint, no proof", string.Empty);
    }

    /// <summary>Share of the aligned crop and of the face's box that lies inside of the picture.</summary>
    public static QualityComponent Completeness(DetectedFace face, AlignedCrop crop, Picture picture)
    {
        var inside = face.Box.Area > 0 ? face.Box.IntersectionArea(new PixelBox(0, 0, picture.Width, picture.Height)) / face.Box.Area : 0;
        var share = Math.Min(inside, 1 - crop.ShareOutside);
        return Component(QualityMeasure.Completeness, share, Ramp(share, 0.6, 0.99), $"{Percent(share)} of the face is in the picture", "Keep the whole face, forehead to chin, inside the picture.");
    }

    /// <summary>
    /// The network's answer, 0 to 1. It gives good portraits 0.57 to 0.62 and never more, so its upper end is spread: 0.1 is worst, 0.5 is
    /// half way, 0.62 is best.
    /// </summary>
    public static QualityComponent Recognisability(float value) => Component(
        QualityMeasure.Recognisability, value, (Ramp(value, 0.1, 0.5) + Ramp(value, 0.5, 0.62)) / 2, $"estimated fitness for recognition {Number(value, "0.00")}, at best 0.62", "Take a frontal, sharp, evenly lit picture from nearer, nothing before the face.");

    private static QualityComponent Component(QualityMeasure measure, double value, double score, string reason, string advice)
    {
        var rounded = (int)Math.Round(Math.Clamp(score, 0, 100));
        return new QualityComponent(measure, rounded, value, reason, rounded >= Good ? string.Empty : advice);
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

    private static string Degrees(float angle, string positive, string negative) => $"{Number(MathF.Abs(angle))}° {(angle >= 0 ? positive : negative)}";

    private static string Percent(double share) => Number(share * 100) + " %";
}

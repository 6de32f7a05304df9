using Semblance.Detection;
using Semblance.Imaging;
using Semblance.Imaging.Codecs;
using Semblance.Liveness;

namespace Semblance.Cli.Drawing;

/// <summary>A picture with its faces marked: boxes, numbers, and the points (subject's right orange, left blue, nose white).</summary>
internal static class FaceDrawing
{
    /// <summary>The marked picture as JPEG.</summary>
    public static byte[] Draw(byte[] file, FaceAnalysis analysis)
    {
        using var picture = PictureDecoder.Decode(file);
        return PictureEncoder.ToJpeg(Mark(picture.ToPixels(), analysis), quality: 90);
    }

    /// <summary>Marks faces in pixels that may be smaller than the whole picture.</summary>
    public static PixelBlock Mark(PixelBlock pixels, FaceAnalysis analysis)
    {
        var canvas = new Canvas(pixels);
        var scale = (float)canvas.Width / analysis.Width;
        for (var i = 0; i < analysis.Faces.Count; i++)
            Mark(canvas, analysis.Faces[i].Detected, i + 1, scale, ColourOf(analysis.Faces[i].Liveness?.Decision));
        return canvas.ToPixels();
    }

    private static void Mark(Canvas canvas, DetectedFace face, int number, float scale, Colour colour)
    {
        var box = new PixelBox(face.Box.X * scale, face.Box.Y * scale, face.Box.Width * scale, face.Box.Height * scale);
        var thickness = Math.Clamp((int)(box.Width / 60), 1, 6);
        canvas.Box(box, thickness, colour);
        foreach (var point in Enum.GetValues<LandmarkPoint>())
        {
            var at = face.Landmarks[point];
            canvas.Dot(new PixelPoint(at.X * scale, at.Y * scale), Math.Max(1.2f, box.Width / 45), ColourOf(point));
        }

        if (box.Width >= 16)
            canvas.Number(new PixelPoint(box.X, box.Y), number, Math.Clamp((int)(box.Width / 40), 1, 5), colour);
    }

    /// <summary>Attacks stand out; what nobody judged looks like bona fide, as it always did.</summary>
    private static Colour ColourOf(PadDecision? decision) => decision switch
    {
        PadDecision.Attack => Colour.Orange,
        PadDecision.Undecided => Colour.White,
        _ => Colour.Teal,
    };

    private static Colour ColourOf(LandmarkPoint point) => point switch
    {
        LandmarkPoint.SubjectRightEye or LandmarkPoint.SubjectRightMouthCorner => Colour.Orange,
        LandmarkPoint.SubjectLeftEye or LandmarkPoint.SubjectLeftMouthCorner => Colour.Blueish,
        _ => Colour.White,
    };
}

using Semblance.Detection;
using Semblance.Imaging;
using Semblance.Synthetic.Geometry;
using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Rendering;

/// <summary>Where a face is on the screen: its box from the hairline to the chin, and its five points.</summary>
internal readonly record struct FaceTruth(PixelBox Box, FaceLandmarks Landmarks)
{
    private const float Top = 62; // heights on the usual head
    private const float Bottom = -114;
    private const float Behind = 15; // what lies farther back is the side of the head, not the face

    /// <summary>Reads the truth off the head's grid in the camera's space.</summary>
    public static FaceTruth Of(ReadOnlySpan<Vec3> head, Projection projection)
    {
        var (eyeRight, eyeLeft) = (FacePoints.Eye(head, -1), FacePoints.Eye(head, 1));
        var (mouthRight, mouthLeft) = (FacePoints.MouthCorner(head, -1), FacePoints.MouthCorner(head, 1));
        var landmarks = new FaceLandmarks(
            Pixel(eyeRight, projection), Pixel(eyeLeft, projection), Pixel(FacePoints.NoseTip(head), projection), Pixel(mouthRight, projection), Pixel(mouthLeft, projection));
        return new FaceTruth(BoxOf(head, projection), landmarks);
    }

    /// <summary>Whether a triangle of the head's net lies in the face, which is what the box goes around.</summary>
    public static bool IsFaceTriangle(int triangle) => IsFace(HeadNet.Triangles[triangle * 3]);

    /// <summary>The same truth about a picture that begins at another corner.</summary>
    public FaceTruth Moved(float x, float y)
    {
        PixelPoint Move(PixelPoint point) => new(point.X + x, point.Y + y);
        var landmarks = new FaceLandmarks(
            Move(Landmarks.SubjectRightEye), Move(Landmarks.SubjectLeftEye), Move(Landmarks.NoseTip), Move(Landmarks.SubjectRightMouthCorner), Move(Landmarks.SubjectLeftMouthCorner));
        return new FaceTruth(Box with { X = Box.X + x, Y = Box.Y + y }, landmarks);
    }

    private static bool IsFace(int place)
    {
        var usual = UsualHead.Places[place];
        return usual.Z >= Behind && usual.Y is <= Top and >= Bottom;
    }

    private static PixelBox BoxOf(ReadOnlySpan<Vec3> head, Projection projection)
    {
        var (left, top, right, bottom) = (float.MaxValue, float.MaxValue, float.MinValue, float.MinValue);
        for (var i = 0; i < head.Length; i++)
        {
            if (!IsFace(i))
                continue;
            var pixel = Pixel(head[i], projection);
            (left, right) = (MathF.Min(left, pixel.X), MathF.Max(right, pixel.X));
            (top, bottom) = (MathF.Min(top, pixel.Y), MathF.Max(bottom, pixel.Y));
        }

        return new PixelBox(left, top, right - left, bottom - top);
    }

    private static PixelPoint Pixel(Vec3 place, Projection projection)
    {
        var (x, y, _) = projection.ToPixels(place);
        return new PixelPoint(x, y);
    }
}

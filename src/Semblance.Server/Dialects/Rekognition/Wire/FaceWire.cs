namespace Semblance.Server.Dialects.Rekognition.Wire;

/// <summary>Faces in Amazon Rekognition's shapes. Boxes and points are shares of the upright picture's width and height; confidences are 0 to 100.</summary>
internal static class FaceWire
{
    internal sealed record Box(double Width, double Height, double Left, double Top);

    internal sealed record Landmark(string Type, double X, double Y);

    internal sealed record HeadPose(double Roll, double Yaw, double Pitch);

    internal sealed record Quality(double? Brightness, double? Sharpness);

    internal sealed record Flag(bool Value, double Confidence);

    internal sealed record Face(string FaceId, Box? BoundingBox, string ImageId, string? ExternalImageId, double? Confidence, string IndexFacesModelVersion, string? UserId);

    internal sealed record FaceDetail(Box BoundingBox, double Confidence, IReadOnlyList<Landmark> Landmarks, HeadPose? Pose, Quality? Quality, Flag? EyesOpen);

    internal sealed record ComparedFace(Box BoundingBox, double Confidence, IReadOnlyList<Landmark> Landmarks, HeadPose? Pose, Quality? Quality);

    internal sealed record ComparedSourceFace(Box BoundingBox, double Confidence);
}

using Semblance.Imaging;
using Semblance.Quality;
using Semblance.Recognition.Look;
using Semblance.Server.Dialects.Rekognition.Wire;

namespace Semblance.Server.Dialects.Rekognition.Faces;

/// <summary>Faces of a picture in the protocol's shapes: only what was measured is said.</summary>
/// <param name="width">Width of the upright picture in pixels.</param>
/// <param name="height">Height of the upright picture in pixels.</param>
internal sealed class FaceShapes(int width, int height)
{
    /// <summary>Scores of the measure for open eyes from which on, and up to which, it says something.</summary>
    private const int LooksOpen = 70;

    private const int LooksClosed = 20;

    /// <summary>The shapes of a picture's faces.</summary>
    public static FaceShapes Of(SeenPicture seen) => new(seen.Width, seen.Height);

    /// <summary>All about a face.</summary>
    /// <param name="face">The face.</param>
    /// <param name="tellsEyes">Whether it was asked if the eyes are open.</param>
    public FaceWire.FaceDetail Detail(SeenFace face, bool tellsEyes) =>
        new(Box(face), Confidence(face), Landmarks(face), Pose(face), Quality(face), tellsEyes ? EyesOpen(face) : null);

    /// <summary>What a comparison tells about a face.</summary>
    public FaceWire.ComparedFace Compared(SeenFace face) => new(Box(face), Confidence(face), Landmarks(face), Pose(face), Quality(face));

    /// <summary>Where a face is.</summary>
    public FaceWire.Box Box(SeenFace face)
    {
        var box = face.Detected.Box;
        return new FaceWire.Box(Share(box.Width, width), Share(box.Height, height), Share(box.X, width), Share(box.Y, height));
    }

    /// <summary>How sure the detector is, 0 to 100.</summary>
    public static double Confidence(SeenFace face) => Math.Round(face.Detected.Score * 100, 4);

    /// <summary>Left and right are the viewer's here, the subject's own in the house.</summary>
    private FaceWire.Landmark[] Landmarks(SeenFace face)
    {
        var points = face.Detected.Landmarks;
        return
        [
            Landmark("eyeLeft", points.SubjectRightEye),
            Landmark("eyeRight", points.SubjectLeftEye),
            Landmark("mouthLeft", points.SubjectRightMouthCorner),
            Landmark("mouthRight", points.SubjectLeftMouthCorner),
            Landmark("nose", points.NoseTip),
        ];
    }

    private FaceWire.Landmark Landmark(string name, PixelPoint point) => new(name, Share(point.X, width), Share(point.Y, height));

    private static FaceWire.HeadPose? Pose(SeenFace face) => face.Quality?.Pose is { } pose ? new FaceWire.HeadPose(Hundredths(pose.RollDegrees), Hundredths(pose.YawDegrees), Hundredths(pose.PitchDegrees)) : null;

    private static FaceWire.Quality? Quality(SeenFace face) => face.Quality is { } quality ? new FaceWire.Quality(quality[QualityMeasure.Exposure]?.Score, quality[QualityMeasure.Sharpness]?.Score) : null;

    /// <summary>Between the two scores it can't be seen, and nothing is said.</summary>
    private static FaceWire.Flag? EyesOpen(SeenFace face) => face.Quality?[QualityMeasure.EyesOpen]?.Score switch
    {
        >= LooksOpen and var score => new FaceWire.Flag(true, score),
        <= LooksClosed and var score => new FaceWire.Flag(false, 100 - score),
        _ => null,
    };

    private static double Share(float pixels, int whole) => Math.Round(pixels / (double)whole, 6);

    private static double Hundredths(double value) => Math.Round(value, 2);
}

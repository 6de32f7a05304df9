using Semblance.Detection;

namespace Semblance.Evaluation.Agreement;

/// <summary>One face as two detectors saw it.</summary>
internal readonly record struct FacePair(DetectedFace Reference, DetectedFace Tested)
{
    /// <summary>Intersection over union of the two boxes.</summary>
    public float Overlap => Reference.Box.OverlapWith(Tested.Box);

    /// <summary>Mean distance of the five points, in shares of the reference's inter-eye distance.</summary>
    public double PointDifference
    {
        get
        {
            var (reference, tested) = (Reference.Landmarks, Tested.Landmarks);
            return Enum.GetValues<LandmarkPoint>().Average(point => reference[point].DistanceTo(tested[point])) / Math.Max(reference.InterEyeDistancePixels, float.Epsilon);
        }
    }
}

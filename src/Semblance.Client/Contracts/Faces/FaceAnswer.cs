namespace Semblance.Client.Contracts.Faces;

/// <summary>A face that was found in a picture.</summary>
/// <param name="Box">Where it is.</param>
/// <param name="Score">The detector's score, 0 to 1; comparable only within one detector.</param>
/// <param name="Points">Five named points.</param>
/// <param name="Quality">What was measured; absent when it was not asked for.</param>
/// <param name="Liveness">How it was presented to the camera; absent when it was not asked for.</param>
public sealed record FaceAnswer(BoxAnswer Box, double Score, PointsAnswer Points, QualityAnswer? Quality, LivenessAnswer? Liveness);

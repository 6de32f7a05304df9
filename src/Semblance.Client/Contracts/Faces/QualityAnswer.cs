namespace Semblance.Client.Contracts.Faces;

/// <summary>What was measured about a face.</summary>
/// <param name="Unified">0 (unfit) to 100 (best): fitness for comparison as one number.</param>
/// <param name="Yaw">Degrees that the head is turned to a side.</param>
/// <param name="Pitch">Degrees that it is raised or lowered.</param>
/// <param name="Roll">Degrees that it is tilted, anticlockwise as the viewer sees it.</param>
/// <param name="Components">Each property with its reason and advice.</param>
public sealed record QualityAnswer(int Unified, double Yaw, double Pitch, double Roll, IReadOnlyList<ComponentAnswer> Components);

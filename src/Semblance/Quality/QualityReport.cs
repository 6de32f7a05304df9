namespace Semblance.Quality;

/// <summary>All that was measured about one face.</summary>
/// <param name="UnifiedQuality">0 (unfit) to 100 (best): fitness for comparison as one number.</param>
/// <param name="Components">Each property with its reason and advice.</param>
/// <param name="Pose">Angles of the head.</param>
public sealed record QualityReport(int UnifiedQuality, IReadOnlyList<QualityComponent> Components, HeadPose Pose)
{
    /// <summary>A component, or <see langword="null"/> where it was not measured.</summary>
    /// <param name="measure">Which property.</param>
    public QualityComponent? this[QualityMeasure measure] => Components.FirstOrDefault(component => component.Measure == measure);
}

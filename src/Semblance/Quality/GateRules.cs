namespace Semblance.Quality;

/// <summary>What each gate asks for.</summary>
public static class GateRules
{
    private static readonly Dictionary<QualityMeasure, (int Standard, int Strict)> Required = new()
    {
        [QualityMeasure.InterEyeDistance] = (10, 35),
        [QualityMeasure.HeadPose] = (20, 60),
        [QualityMeasure.Sharpness] = (5, 25),
        [QualityMeasure.Exposure] = (20, 50),
        [QualityMeasure.DynamicRange] = (15, 40),
        [QualityMeasure.Completeness] = (40, 75),
        [QualityMeasure.Recognisability] = (15, 40),
    };

    private static readonly (int Standard, int Strict) RequiredUnified = (25, 60);

    /// <summary>Judges a face.</summary>
    /// <param name="report">What was measured.</param>
    /// <param name="gate">How strictly.</param>
    /// <returns>All reasons to refuse it; empty when it passes.</returns>
    public static IReadOnlyList<QualityRefusal> Judge(QualityReport report, QualityGate gate)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (gate == QualityGate.Off)
            return [];
        var refusals = report.Components
            .Where(component => Required.ContainsKey(component.Measure) && component.Score < Level(Required[component.Measure], gate))
            .Select(component => new QualityRefusal(component.Measure, component.Score, Level(Required[component.Measure], gate), component.Reason, component.Advice))
            .ToList();
        if (refusals.Count == 0 && report.UnifiedQuality < Level(RequiredUnified, gate))
            refusals.Add(new QualityRefusal(null, report.UnifiedQuality, Level(RequiredUnified, gate), "Several properties are weak at once.", "Take a frontal, sharp, evenly lit picture from nearer."));
        return refusals;
    }

    private static int Level((int Standard, int Strict) levels, QualityGate gate) => gate == QualityGate.Strict ? levels.Strict : levels.Standard;
}

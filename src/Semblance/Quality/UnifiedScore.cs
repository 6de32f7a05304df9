namespace Semblance.Quality;

/// <summary>
/// One number from all components: a weighted geometric mean, so that one very bad property can't be bought back by good ones. The weights
/// follow how well each component alone orders the mated pairs of LFW View 1 (docs/quality.md); inter-eye distance and completeness, which
/// hardly differ there, have theirs from judgement.
/// </summary>
internal static class UnifiedScore
{
    private static readonly Dictionary<QualityMeasure, double> Weights = new()
    {
        [QualityMeasure.InterEyeDistance] = 0.5,
        [QualityMeasure.HeadPose] = 0.5,
        [QualityMeasure.Sharpness] = 0.5,
        [QualityMeasure.Exposure] = 0.25,
        [QualityMeasure.DynamicRange] = 0.25,
        [QualityMeasure.Completeness] = 0.5,
        [QualityMeasure.Recognisability] = 3.0,
    };

    /// <summary>0 to 100.</summary>
    public static int Of(IEnumerable<QualityComponent> components)
    {
        double logarithms = 0, weights = 0;
        foreach (var component in components)
        {
            if (!Weights.TryGetValue(component.Measure, out var weight))
                continue;
            logarithms += weight * Math.Log(Math.Max(1, component.Score));
            weights += weight;
        }

        return weights > 0 ? (int)Math.Round(Math.Clamp(Math.Exp(logarithms / weights), 0, 100)) : 0;
    }
}

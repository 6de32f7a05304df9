namespace Semblance.Quality;

/// <summary>
/// One number from all components: a weighted geometric mean, so that one very bad property can't be bought back by good ones. The weights
/// follow how well each component alone orders faces by their errors (docs/quality.md).
/// </summary>
internal static class UnifiedScore
{
    private static readonly Dictionary<QualityMeasure, double> Weights = new()
    {
        [QualityMeasure.InterEyeDistance] = 0.5,
        [QualityMeasure.HeadPose] = 1.0,
        [QualityMeasure.Sharpness] = 0.25,
        [QualityMeasure.Exposure] = 0.5,
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

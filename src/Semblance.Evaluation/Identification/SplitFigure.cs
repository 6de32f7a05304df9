namespace Semblance.Evaluation.Identification;

/// <summary>A figure over random splits.</summary>
/// <param name="Mean">Its mean.</param>
/// <param name="Deviation">Its standard deviation from split to split; splits share people, so it is no standard error.</param>
public readonly record struct SplitFigure(double Mean, double Deviation)
{
    internal static SplitFigure Of(IReadOnlyCollection<double> values) =>
        new(values.Average(), Rates.SubjectBootstrap.Deviation(values));
}

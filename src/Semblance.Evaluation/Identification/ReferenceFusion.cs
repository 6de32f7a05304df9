namespace Semblance.Evaluation.Identification;

/// <summary>How several references of one subject become one score.</summary>
public enum ReferenceFusion
{
    /// <summary>The highest of the references' scores.</summary>
    BestOf,

    /// <summary>The mean of the two highest scores; of the only one where a subject has one reference.</summary>
    MeanOfTopTwo,

    /// <summary>The score of the references' mean, brought back to length 1: one template a subject.</summary>
    AverageTemplate,

    /// <summary>The same with each reference weighted by its quality score; references without one weigh 50.</summary>
    QualityWeightedTemplate,
}

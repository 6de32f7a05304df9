namespace Semblance.Quality;

/// <summary>What is measured about a face, in the manner of ISO/IEC 29794-5.</summary>
public enum QualityMeasure
{
    /// <summary>Pixels between the eyes.</summary>
    InterEyeDistance,

    /// <summary>How far the head is turned to a side, up or down.</summary>
    HeadPose,

    /// <summary>How fine the finest detail is.</summary>
    Sharpness,

    /// <summary>How much of the face is too dark or too bright to show anything.</summary>
    Exposure,

    /// <summary>How many brightness steps the face uses.</summary>
    DynamicRange,

    /// <summary>Signs of open eyes. Indicative only: it never refuses and does not enter the unified score.</summary>
    EyesOpen,

    /// <summary>How much of the face lies inside the picture.</summary>
    Completeness,

    /// <summary>A network's estimate of fitness for recognition, where such a model is installed.</summary>
    Recognisability,
}

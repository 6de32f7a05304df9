namespace Semblance.Evaluation.Tracking;

/// <summary>How much of a film is told rightly who is who, under one assignment of true to result tracks (Ristani and others 2016).</summary>
/// <param name="Agreed">Boxes that agree under the assignment (IDTP).</param>
/// <param name="TruthBoxes">Faces that had to be covered.</param>
/// <param name="ResultBoxes">Boxes of the result, those on faces that need not be covered left out.</param>
/// <remarks>Immutable.</remarks>
public sealed record IdFigures(int Agreed, int TruthBoxes, int ResultBoxes)
{
    /// <summary>IDP: share of the result's boxes that agree, 0 to 1; <see langword="null"/> where there is none.</summary>
    public double? Precision => ResultBoxes == 0 ? null : (double)Agreed / ResultBoxes;

    /// <summary>IDR: share of the faces that agree, 0 to 1; <see langword="null"/> where there is none.</summary>
    public double? Recall => TruthBoxes == 0 ? null : (double)Agreed / TruthBoxes;

    /// <summary>IDF1: the harmonic mean of the two, 0 to 1; <see langword="null"/> where there is neither face nor box.</summary>
    public double? F1 => TruthBoxes + ResultBoxes == 0 ? null : 2.0 * Agreed / (TruthBoxes + ResultBoxes);
}

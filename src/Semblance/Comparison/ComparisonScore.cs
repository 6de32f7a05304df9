using System.Globalization;
using Semblance.Errors;
using Semblance.Models;

namespace Semblance.Comparison;

/// <summary>
/// How alike two templates are: the cosine of the angle between them, and the model whose scale it stands on.
/// Higher is more alike. The number is no probability: what it means is said by a <see cref="Calibration"/> alone.
/// </summary>
/// <remarks>
/// Immutable and safe to share. Scores of different models have no order; asking for one is a typed error.
/// The default value belongs to no model and has no order with any real score.
/// </remarks>
public readonly record struct ComparisonScore : IComparable<ComparisonScore>
{
    /// <summary>How far rounding may carry a cosine outside of -1..1 before it counts as a wrong number.</summary>
    private const double Rounding = 1e-3;

    /// <summary>Makes a score.</summary>
    /// <param name="similarity">The cosine, -1..1; 1e-3 outside of that is taken as rounding and drawn in.</param>
    /// <param name="model">The model that made both templates.</param>
    /// <exception cref="ArgumentOutOfRangeException">The cosine is not a number or is out of range.</exception>
    /// <exception cref="ArgumentException">The model is <see cref="ModelIdentity.None"/>.</exception>
    public ComparisonScore(double similarity, ModelIdentity model)
    {
        if (!(Math.Abs(similarity) <= 1 + Rounding))
            throw new ArgumentOutOfRangeException(nameof(similarity), similarity, "A cosine lies between -1 and 1.");
        if (model == ModelIdentity.None)
            throw new ArgumentException("A score belongs to the model that made both templates.", nameof(model));
        Similarity = Math.Clamp(similarity, -1, 1);
        Model = model;
    }

    /// <summary>The cosine, -1 (opposite) .. 1 (the same vector).</summary>
    public double Similarity { get; }

    /// <summary>The model on whose scale the score stands.</summary>
    public ModelIdentity Model { get; }

    /// <summary>Orders two scores of one model, less alike first.</summary>
    /// <param name="other">A score of the same model.</param>
    /// <returns>Negative when this score is the lower one, zero when equal, positive otherwise.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.TemplateModelMismatch"/>: the models differ.</exception>
    public int CompareTo(ComparisonScore other)
    {
        RequireModel(other.Model);
        return Similarity.CompareTo(other.Similarity);
    }

    /// <summary>Passes when the score stands on the scale of <paramref name="expected"/>.</summary>
    /// <param name="expected">The model that a threshold, a calibration or another score belongs to.</param>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.TemplateModelMismatch"/>: the models differ.</exception>
    public void RequireModel(ModelIdentity expected)
    {
        if (Model != expected)
        {
            throw new SemblanceException(
                ErrorCode.TemplateModelMismatch,
                $"A score of model {Model} can't be held against one of model {expected}.",
                "Make both templates, and the calibration, with one model and mode.");
        }
    }

    /// <summary>True when <paramref name="left"/> is less alike; both must be of one model.</summary>
    /// <param name="left">A score.</param>
    /// <param name="right">A score of the same model.</param>
    public static bool operator <(ComparisonScore left, ComparisonScore right) => left.CompareTo(right) < 0;

    /// <summary>True when <paramref name="left"/> is more alike; both must be of one model.</summary>
    /// <param name="left">A score.</param>
    /// <param name="right">A score of the same model.</param>
    public static bool operator >(ComparisonScore left, ComparisonScore right) => left.CompareTo(right) > 0;

    /// <summary>True when <paramref name="left"/> is not more alike; both must be of one model.</summary>
    /// <param name="left">A score.</param>
    /// <param name="right">A score of the same model.</param>
    public static bool operator <=(ComparisonScore left, ComparisonScore right) => left.CompareTo(right) <= 0;

    /// <summary>True when <paramref name="left"/> is not less alike; both must be of one model.</summary>
    /// <param name="left">A score.</param>
    /// <param name="right">A score of the same model.</param>
    public static bool operator >=(ComparisonScore left, ComparisonScore right) => left.CompareTo(right) >= 0;

    /// <summary>The cosine with four decimals.</summary>
    /// <returns>A text for messages and reports.</returns>
    public override string ToString() => Similarity.ToString("0.0000", CultureInfo.InvariantCulture);
}

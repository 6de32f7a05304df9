using System.Numerics.Tensors;
using Semblance.Errors;
using Semblance.Models;

namespace Semblance.Embedding;

/// <summary>
/// The feature set of one face: a vector of unit length, which only vectors of the same model may be compared with.
/// </summary>
/// <remarks>Immutable. It is biometric data: it prints as its model and dimension, never as numbers.</remarks>
public sealed class FaceEmbedding
{
    private readonly float[] _values;

    private FaceEmbedding(ModelIdentity model, float[] values)
    {
        Model = model;
        _values = values;
    }

    /// <summary>Which model made it.</summary>
    public ModelIdentity Model { get; }

    /// <summary>The numbers; their squares sum to 1.</summary>
    public ReadOnlySpan<float> Values => _values;

    /// <summary>How many numbers.</summary>
    public int Dimension => _values.Length;

    /// <summary>Takes any vector and brings it to unit length.</summary>
    /// <param name="model">Which model made it.</param>
    /// <param name="values">Finite numbers, not all zero.</param>
    /// <returns>The embedding with its own copy.</returns>
    /// <exception cref="SemblanceException">The vector has no direction: it is empty, zero or not finite.</exception>
    public static FaceEmbedding Create(ModelIdentity model, ReadOnlySpan<float> values)
    {
        double sum = 0;
        foreach (var value in values)
            sum += (double)value * value;
        if (!double.IsFinite(sum) || sum < 1e-20)
            throw new SemblanceException(ErrorCode.ModelRunFailed, "A feature set is zero or not finite and has no direction.", "Check the model with 'semblance models verify'.");
        var scale = (float)(1 / Math.Sqrt(sum));
        var unit = new float[values.Length];
        for (var i = 0; i < unit.Length; i++)
            unit[i] = values[i] * scale;
        return new FaceEmbedding(model, unit);
    }

    /// <summary>The mean direction of several feature sets of one model, each with a weight.</summary>
    /// <param name="embeddings">One or more of the same model.</param>
    /// <param name="weights">A positive weight for each, or empty for equal weights.</param>
    /// <returns>The fused feature set.</returns>
    /// <exception cref="SemblanceException">They come from different models.</exception>
    public static FaceEmbedding Fuse(IReadOnlyList<FaceEmbedding> embeddings, ReadOnlySpan<float> weights = default)
    {
        ArgumentNullException.ThrowIfNull(embeddings);
        ArgumentOutOfRangeException.ThrowIfZero(embeddings.Count, nameof(embeddings));
        if (!weights.IsEmpty && weights.Length != embeddings.Count)
            throw new ArgumentException("There must be as many weights as feature sets.", nameof(weights));
        var sum = new float[embeddings[0].Dimension];
        for (var i = 0; i < embeddings.Count; i++)
        {
            embeddings[0].RequireSameModel(embeddings[i]);
            var weight = weights.IsEmpty ? 1 : weights[i];
            for (var k = 0; k < sum.Length; k++)
                sum[k] += weight * embeddings[i]._values[k];
        }

        return Create(embeddings[0].Model, sum);
    }

    /// <summary>The cosine of the angle to another feature set.</summary>
    /// <param name="other">One of the same model.</param>
    /// <returns>-1 to 1; 1 for equal directions.</returns>
    /// <exception cref="SemblanceException">They come from different models.</exception>
    public float CosineTo(FaceEmbedding other)
    {
        ArgumentNullException.ThrowIfNull(other);
        RequireSameModel(other);
        return Math.Clamp(TensorPrimitives.Dot(_values, other._values), -1, 1);
    }

    /// <inheritdoc/>
    public override string ToString() => $"FaceEmbedding({Model}, {Dimension} numbers)";

    private void RequireSameModel(FaceEmbedding other)
    {
        if (Model != other.Model || Dimension != other.Dimension)
            throw new SemblanceException(ErrorCode.TemplateModelMismatch, $"Feature sets of different models can't be compared: {Model} and {other.Model}.", "Make both with the same model and mode.");
    }
}

using System.Numerics.Tensors;

namespace Semblance.Peers;

/// <summary>The measure of the ArcFace family.</summary>
internal static class Cosine
{
    public static double Of(float[] one, float[] other) => Math.Clamp(TensorPrimitives.CosineSimilarity<float>(one, other), -1, 1);
}

using System.Numerics.Tensors;

namespace Semblance.Embedding.Kernels;

/// <summary>Floats to signed bytes with one unit for all: the largest magnitude becomes 127. No code is -128, so negation is safe.</summary>
internal static class QuantizationKernel
{
    private const float Most = 127;

    /// <summary>Rounds half to even.</summary>
    /// <returns>The unit: number = code x unit, to within half a unit.</returns>
    public static float Quantize(ReadOnlySpan<float> values, Span<sbyte> codes)
    {
        Span<float> scaled = values.Length <= 4096 ? stackalloc float[values.Length] : new float[values.Length];
        var unit = UnitFor(MathF.Abs(TensorPrimitives.MaxMagnitude(values)));
        TensorPrimitives.Divide(values, unit, scaled);
        TensorPrimitives.Round(scaled, scaled);
        TensorPrimitives.ConvertSaturating<float, sbyte>(scaled, codes);
        return unit;
    }

    /// <summary>The scalar twin.</summary>
    public static float QuantizeOneByOne(ReadOnlySpan<float> values, Span<sbyte> codes)
    {
        var most = 0f;
        foreach (var value in values)
            most = MathF.Max(most, MathF.Abs(value));
        var unit = UnitFor(most);
        for (var i = 0; i < values.Length; i++)
            codes[i] = (sbyte)MathF.Round(values[i] / unit);
        return unit;
    }

    private static float UnitFor(float most) => most > 0 ? most / Most : 1;
}

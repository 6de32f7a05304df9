using System.Numerics;

namespace Semblance.Imaging.Kernels;

/// <summary>Multiplies and adds along a row: sums of samples to the numbers that a network expects.</summary>
internal static class ScaleKernel
{
    /// <summary><c>target[i] = source[i] * gain + bias</c>.</summary>
    public static void Scale(ReadOnlySpan<float> source, Span<float> target, float gain, float bias)
    {
        var i = 0;
        if (Vector.IsHardwareAccelerated)
        {
            var gains = new Vector<float>(gain);
            var biases = new Vector<float>(bias);
            for (; i + Vector<float>.Count <= source.Length; i += Vector<float>.Count)
                Vector.FusedMultiplyAdd(new Vector<float>(source[i..]), gains, biases).CopyTo(target[i..]);
        }

        ScaleOneByOne(source[i..], target[i..], gain, bias);
    }

    /// <summary>The scalar twin.</summary>
    public static void ScaleOneByOne(ReadOnlySpan<float> source, Span<float> target, float gain, float bias)
    {
        for (var i = 0; i < source.Length; i++)
            target[i] = MathF.FusedMultiplyAdd(source[i], gain, bias);
    }
}

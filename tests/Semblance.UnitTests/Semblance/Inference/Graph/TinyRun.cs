using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Semblance.UnitTests.Inference.Graph;

/// <summary>Runs a small model, and says in plain C# what PRelu has to give.</summary>
internal static class TinyRun
{
    public static float[] Run(ReadOnlyMemory<byte> model, float[] x, params int[] shape)
    {
        using var options = new SessionOptions { IntraOpNumThreads = 1, LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL };
        using var session = new InferenceSession(model.ToArray(), options);
        using var outputs = session.Run([NamedOnnxValue.CreateFromTensor("x", new DenseTensor<float>(x, shape))]);
        return outputs[0].AsTensor<float>().ToArray();
    }

    public static float[] PRelu(float[] x, float[] slopes, int plane)
    {
        var y = new float[x.Length];
        for (var i = 0; i < x.Length; i++)
            y[i] = x[i] >= 0 ? x[i] : x[i] * slopes[i / plane % slopes.Length];
        return y;
    }

    public static float[] Noise(int count, int seed, float scale = 1)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => scale * ((2 * random.NextSingle()) - 1))];
    }

    public static void AssertClose(float[] expected, float[] actual, float[] x)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            // Below zero the two roundings are of x and of (1-a)*x; 4 of them leave room for a slope of up to 3.
            var margin = x[i] >= 0 ? 0 : 4 * 1.2e-7f * Math.Max(Math.Abs(x[i]), Math.Abs(expected[i]));
            Assert.True(Math.Abs(expected[i] - actual[i]) <= margin, $"Value {i}: x {x[i]:R}, expected {expected[i]:R}, got {actual[i]:R}.");
        }
    }
}

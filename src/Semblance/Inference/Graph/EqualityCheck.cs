using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Semblance.Inference.Graph;

/// <summary>Runs two models on the same made inputs and says how far their outputs lie apart.</summary>
internal static class EqualityCheck
{
    private const long MostInputValues = 1 << 26;

    /// <summary>Compares two models.</summary>
    /// <param name="original">The model as published.</param>
    /// <param name="other">The model that is to take its place.</param>
    /// <param name="options">Range of the inputs and the size of open dimensions.</param>
    /// <returns>The figures, or null with the reason when the models could not be run.</returns>
    public static (EqualityFigures? Figures, string? Reason) Compare(ReadOnlyMemory<byte> original, ReadOnlyMemory<byte> other, GraphOptions options)
    {
        try
        {
            using var settings = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1, LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL };
            using var first = new InferenceSession(original.ToArray(), settings);
            using var second = new InferenceSession(other.ToArray(), settings);
            return Compare(first, second, options);
        }
        catch (OnnxRuntimeException)
        {
            // The runtime's own text is left out: it may name files. The session that follows meets the same fault if it is the model's.
            return (null, "the runtime could not run it on made inputs");
        }
    }

    private static (EqualityFigures? Figures, string? Reason) Compare(InferenceSession first, InferenceSession second, GraphOptions options)
    {
        if (first.InputMetadata.Values.Any(input => input.ElementType != typeof(float)) || first.OutputMetadata.Values.Any(output => output.ElementType != typeof(float)))
            return (null, "its inputs and outputs are not all float32");
        var worst = new EqualityFigures(0, 1);
        for (var kind = 0; kind < MadeInput.Kinds; kind++)
        {
            if (Inputs(first, kind, options) is not { } inputs)
                return (null, "its input is too large to be made");
            using var expected = first.Run(inputs);
            using var actual = second.Run(inputs);
            foreach (var (left, right) in expected.Zip(actual))
            {
                var (a, b) = (left.AsTensor<float>().ToArray(), right.AsTensor<float>().ToArray());
                if (a.Length != b.Length)
                    return (null, "an output has another size");
                worst = worst.Worse(EqualityFigures.Of(a, b));
            }
        }
        return (worst, null);
    }

    private static List<NamedOnnxValue>? Inputs(InferenceSession session, int kind, GraphOptions options)
    {
        var inputs = new List<NamedOnnxValue>();
        foreach (var (name, metadata) in session.InputMetadata)
        {
            var shape = metadata.Dimensions.Select((size, place) => size > 0 ? size : place == 0 ? 1 : options.OpenDimension).ToArray();
            if (shape.Aggregate(1.0, (product, size) => product * size) > MostInputValues)
                return null;
            var values = new float[shape.Aggregate(1, (product, size) => product * size)];
            MadeInput.Fill(kind, shape.Length > 0 ? shape[^1] : 1, values, options.InputLow, options.InputHigh);
            inputs.Add(NamedOnnxValue.CreateFromTensor(name, new DenseTensor<float>(values, shape)));
        }
        return inputs;
    }
}

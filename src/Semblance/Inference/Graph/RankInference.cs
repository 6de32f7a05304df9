using Semblance.Inference.Graph.Onnx;

namespace Semblance.Inference.Graph;

/// <summary>
/// Works out how many dimensions the tensors of a graph have, as far as that follows from declared shapes, constants and
/// the operations that keep or set it. What doesn't follow stays unknown; nothing is guessed.
/// </summary>
internal static class RankInference
{
    private static readonly HashSet<string> KeepFirst = new(StringComparer.Ordinal)
    {
        "Relu", "LeakyRelu", "PRelu", "Elu", "Selu", "Sigmoid", "HardSigmoid", "HardSwish", "Tanh", "Softplus", "Clip", "Abs", "Neg", "Exp",
        "Sqrt", "Cast", "Identity", "Dropout", "BatchNormalization", "InstanceNormalization", "LRN", "Pad", "Resize", "Upsample", "Concat",
        "Conv", "ConvTranspose", "MaxPool", "AveragePool", "GlobalAveragePool", "GlobalMaxPool", "Transpose", "Softmax", "Slice", "Mish", "Gelu",
    };

    private static readonly HashSet<string> Broadcast = new(StringComparer.Ordinal) { "Add", "Sub", "Mul", "Div", "Max", "Min", "Sum", "Pow" };

    /// <summary>Finds the ranks of a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <returns>The known ranks by tensor name.</returns>
    public static IReadOnlyDictionary<string, int> Ranks(OnnxGraph graph)
    {
        var ranks = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var value in graph.Declared)
            if (value.Dimensions is { } shape)
                ranks[value.Name] = shape.Count;
        foreach (var (name, tensor) in graph.Initializers)
            ranks[name] = tensor.Dimensions.Count;
        foreach (var node in graph.Nodes)
            if (node.Outputs.Count > 0 && RankOf(node, ranks) is { } rank)
                ranks.TryAdd(node.Outputs[0], rank);
        return ranks;
    }

    private static int? RankOf(OnnxNode node, Dictionary<string, int> ranks)
    {
        if (!node.Standard || node.Inputs.Count == 0)
            return null;
        // A convolution's weights have as many dimensions as what it reads, so either tells.
        if (node.Operation is "Conv" or "ConvTranspose" && node.Inputs.Count > 1 && ranks.TryGetValue(node.Inputs[1], out var weights))
            return weights;
        if (KeepFirst.Contains(node.Operation))
            return ranks.TryGetValue(node.Inputs[0], out var first) ? first : null;
        return Broadcast.Contains(node.Operation) ? Highest(node, ranks) : Fixed(node);
    }

    private static int? Fixed(OnnxNode node) => node.Operation switch
    {
        "Gemm" or "Flatten" => 2,
        "Constant" => node.TensorAttribute("value")?.Dimensions.Count,
        _ => null,
    };

    private static int? Highest(OnnxNode node, Dictionary<string, int> ranks)
    {
        var highest = 0;
        foreach (var input in node.Inputs)
        {
            if (!ranks.TryGetValue(input, out var rank))
                return null;
            highest = Math.Max(highest, rank);
        }
        return highest;
    }
}

using Semblance.Inference.Graph.Onnx;

namespace Semblance.Inference.Graph;

/// <summary>Finds the values of small constants, also where the file keeps them as integers with a Cast and a Mul behind.</summary>
internal sealed class ConstantResolver
{
    /// <summary>Constants with more values are not read: a slope has one for each channel.</summary>
    public const int MostValues = 1 << 16;

    private const int DeepestChain = 4;
    private const long FloatElements = 1;

    private readonly OnnxGraph _graph;
    private readonly Dictionary<string, OnnxNode> _makers = new(StringComparer.Ordinal);

    /// <summary>Looks at a graph.</summary>
    /// <param name="graph">The graph.</param>
    public ConstantResolver(OnnxGraph graph)
    {
        _graph = graph;
        foreach (var node in graph.Nodes)
            foreach (var output in node.Outputs)
                _makers[output] = node;
    }

    /// <summary>Finds a constant's values.</summary>
    /// <param name="name">The tensor's name.</param>
    /// <returns>Its values and shape, or null when it isn't a constant that can be worked out.</returns>
    public Constant? Find(string name) => Find(name, DeepestChain);

    private Constant? Find(string name, int depth)
    {
        if (_graph.Initializers.TryGetValue(name, out var initializer))
            return _graph.IsConstant(name) ? FromTensor(initializer) : null;
        if (depth == 0 || !_makers.TryGetValue(name, out var node) || node.Outputs.Count != 1)
            return null;
        if (node.Is("Constant"))
            return node.TensorAttribute("value") is { } tensor ? FromTensor(tensor) : null;
        if (node.Is("Cast") && node.Inputs.Count == 1 && node.IntegerAttribute("to") == FloatElements)
            return Find(node.Inputs[0], depth - 1);
        return node.Is("Mul") && node.Inputs.Count == 2 ? Product(Find(node.Inputs[0], depth - 1), Find(node.Inputs[1], depth - 1)) : null;
    }

    private static Constant? FromTensor(OnnxTensor tensor) =>
        tensor.ReadFloats(MostValues) is { } values ? new Constant(values, tensor.Dimensions) : null;

    private static Constant? Product(Constant? left, Constant? right)
    {
        if (left is null || right is null)
            return null;
        if (left.Values.Length == 1 && left.Dimensions.Count <= right.Dimensions.Count)
            (left, right) = (right, left);
        if (right.Values.Length != 1 || right.Dimensions.Count > left.Dimensions.Count)
            return null;
        var factor = right.Values[0];
        return left with { Values = Array.ConvertAll(left.Values, value => value * factor) };
    }

    /// <summary>A constant's values and shape.</summary>
    /// <param name="Values">Row by row.</param>
    /// <param name="Dimensions">Its shape; none for a scalar.</param>
    internal sealed record Constant(float[] Values, IReadOnlyList<long> Dimensions);
}

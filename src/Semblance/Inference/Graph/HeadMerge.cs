using System.Globalization;
using Semblance.Inference.Graph.Onnx;

namespace Semblance.Inference.Graph;

/// <summary>
/// Joins the small heads of a detector: pairs of a convolution and a channel-wise convolution behind it that read the same
/// tensor become one pair with all their channels, and a split. The blocked kernels compute 16 channels whether they are
/// wanted or not, so heads of 1, 1, 4 and 10 channels cost four times what one of 16 does.
/// </summary>
internal sealed class HeadMerge
{
    private const int Block = 16;

    /// <summary>Heads that share one large constant must not make the model grow without bound.</summary>
    private const long MostValues = 1 << 22;

    private readonly OnnxGraph _graph;
    private readonly ConstantResolver _constants;
    private readonly Dictionary<string, List<int>> _readers = new(StringComparer.Ordinal);

    private HeadMerge(OnnxGraph graph)
    {
        _graph = graph;
        _constants = new ConstantResolver(graph);
        for (var i = 0; i < graph.Nodes.Count; i++)
            foreach (var input in graph.Nodes[i].Inputs)
            {
                if (!_readers.TryGetValue(input, out var readers))
                    _readers.Add(input, readers = []);
                readers.Add(i);
            }
    }

    /// <summary>Finds the heads that can be joined with a gain.</summary>
    /// <param name="graph">The graph.</param>
    /// <returns>The nodes that take the place of others, none for some, and the number of heads that were joined.</returns>
    public static (IReadOnlyDictionary<int, IReadOnlyList<ReadOnlyMemory<byte>>> Replacements, int Heads) Replacements(OnnxGraph graph)
    {
        var replacements = new Dictionary<int, IReadOnlyList<ReadOnlyMemory<byte>>>();
        if (graph.HasGraphsInside)
            return (replacements, 0);
        var merge = new HeadMerge(graph);
        var heads = Enumerable.Range(0, graph.Nodes.Count).Select(merge.HeadAt).OfType<Head>().GroupBy(head => head.Key, StringComparer.Ordinal);
        var joined = 0;
        var valuesLeft = MostValues;
        foreach (var group in heads.Select(group => group.ToArray()).Where(Gains))
        {
            if ((valuesLeft -= group.Sum(head => (long)head.Weights.Kernel.Values.Length + head.BehindWeights.Kernel.Values.Length)) < 0)
                break;
            foreach (var head in group)
            {
                replacements.Add(head.Place, []);
                replacements.Add(head.BehindPlace, []);
            }
            replacements[group[0].Place] = merge.Joined(group);
            joined += group.Length;
        }
        return (replacements, joined);
    }

    private static bool Gains(Head[] heads) =>
        heads.Length > 1 && heads.Sum(head => Blocks(head.Channels)) > Blocks(heads.Sum(head => head.Channels));

    private static int Blocks(int channels) => (channels + Block - 1) / Block;

    private Head? HeadAt(int place)
    {
        var node = _graph.Nodes[place];
        if (!IsConvolution(node) || _graph.Outputs.Contains(node.Outputs[0]) || !_readers.TryGetValue(node.Outputs[0], out var readers) || readers.Count != 1)
            return null;
        var behind = _graph.Nodes[readers[0]];
        if (!IsConvolution(behind) || !string.Equals(behind.Inputs[0], node.Outputs[0], StringComparison.Ordinal))
            return null;
        if ((node.IntegerAttribute("group") ?? 1) != 1 || Weights(node) is not { } weights || Weights(behind) is not { } behindWeights)
            return null;
        var channels = (int)weights.Kernel.Dimensions[0];
        if (behindWeights.Kernel.Dimensions[0] != channels || behindWeights.Kernel.Dimensions[1] != 1 || (behind.IntegerAttribute("group") ?? 1) != channels)
            return null;
        var key = string.Join('|', node.Inputs[0], Describe(node, weights.Kernel), Describe(behind, behindWeights.Kernel));
        return new Head(key, place, readers[0], channels, weights, behindWeights);
    }

    private static bool IsConvolution(OnnxNode node) => node.Is("Conv") && node.Inputs.Count == 3 && node.Outputs.Count == 1;

    private Pair? Weights(OnnxNode node)
    {
        if (_constants.Find(node.Inputs[1]) is not { Dimensions.Count: 4 } kernel || _constants.Find(node.Inputs[2]) is not { } bias)
            return null;
        return kernel.Values.Length > 0 && bias.Values.Length == kernel.Dimensions[0] ? new Pair(kernel, bias) : null;
    }

    /// <summary>Equal for convolutions that differ in their output channels only.</summary>
    private static string Describe(OnnxNode node, ConstantResolver.Constant kernel) => string.Join(
        ',',
        node.AttributesBut("group").Select(attribute => Convert.ToHexString(attribute.Span)).Order(StringComparer.Ordinal)
            .Concat(kernel.Dimensions.Skip(1).Select(size => size.ToString(CultureInfo.InvariantCulture))));

    private List<ReadOnlyMemory<byte>> Joined(Head[] heads)
    {
        var prefix = GraphRewrite.NamePrefix + "heads/" + heads[0].Place.ToString(CultureInfo.InvariantCulture);
        var channels = heads.Sum(head => head.Channels);
        var (first, behind) = (_graph.Nodes[heads[0].Place], _graph.Nodes[heads[0].BehindPlace]);
        List<ReadOnlyMemory<byte>> nodes = [];
        string[] Constants(string name, Func<Head, Pair> pair) =>
        [
            Add(nodes, $"{prefix}/{name}/kernel", heads.SelectMany(head => pair(head).Kernel.Values), [channels, .. pair(heads[0]).Kernel.Dimensions.Skip(1)]),
            Add(nodes, $"{prefix}/{name}/bias", heads.SelectMany(head => pair(head).Bias.Values), [channels]),
        ];
        string[] mixed = [first.Inputs[0], .. Constants("mix", head => head.Weights)];
        string[] spread = [prefix + "/mixed", .. Constants("spread", head => head.BehindWeights)];
        nodes.Add(OnnxNodeWriter.Convolution(mixed, 1, first.AttributesBut("group"), prefix + "/mixed"));
        nodes.Add(OnnxNodeWriter.Convolution(spread, channels, behind.AttributesBut("group"), prefix + "/all"));
        nodes.AddRange(OnnxNodeWriter.SplitChannels(
            prefix + "/all", prefix + "/sizes", [.. heads.Select(head => (long)head.Channels)], [.. heads.Select(head => _graph.Nodes[head.BehindPlace].Outputs[0])], _graph.OperationSet));
        return nodes;
    }

    private static string Add(List<ReadOnlyMemory<byte>> nodes, string name, IEnumerable<float> values, long[] shape)
    {
        nodes.Add(OnnxNodeWriter.Constant(values.ToArray(), shape, name));
        return name;
    }

    private sealed record Pair(ConstantResolver.Constant Kernel, ConstantResolver.Constant Bias);

    private sealed record Head(string Key, int Place, int BehindPlace, int Channels, Pair Weights, Pair BehindWeights);
}

using System.Globalization;
using System.Text;
using Semblance.Inference.Graph.Onnx;

namespace Semblance.Inference.Graph;

/// <summary>
/// Writes PRelu in operations that ONNX Runtime runs in its blocked layout: x + (1-a)*Relu(-x), both factors as 1x1
/// convolutions of each channel by itself. The runtime joins the four operations to two; for PRelu it has no blocked kernel
/// and lays the whole tensor out anew before and after each.
/// </summary>
/// <remarks>
/// Equal to PRelu for every finite x and every slope a, negative or above 1; exact where x is not negative, and off by at
/// most two roundings of x elsewhere. A slope that all channels share becomes LeakyRelu, which is joined to the convolution before it.
/// </remarks>
internal sealed class PReluRewrite
{
    /// <summary>Goes into the receipts: raise it with every change of what the rewrite writes.</summary>
    public const int Version = 1;

    /// <summary>Starts the name of every tensor that the rewrite adds.</summary>
    public const string NamePrefix = "semblance/prelu/";

    private const int OldestOperationSet = 7;
    private const int PictureRank = 4;

    /// <summary>A model whose PRelu share one large constant must not grow without bound; real ones have some ten thousand slopes.</summary>
    private const int MostSlopes = 1 << 22;

    private readonly ConstantResolver _constants;
    private readonly IReadOnlyDictionary<string, int> _ranks;
    private int _slopesLeft = MostSlopes;

    private PReluRewrite(OnnxGraph graph)
    {
        _constants = new ConstantResolver(graph);
        _ranks = RankInference.Ranks(graph);
    }

    /// <summary>Rewrites what it is sure about and leaves the rest.</summary>
    /// <param name="model">An ONNX file.</param>
    /// <returns>The new file, or the same bytes with the reason why nothing was rewritten. Equal files give equal bytes.</returns>
    /// <exception cref="Errors.SemblanceException"><see cref="Errors.ErrorCode.ModelMismatch"/>: the bytes are no ONNX file.</exception>
    public static RewrittenModel Apply(ReadOnlyMemory<byte> model)
    {
        var graph = OnnxGraph.Read(model);
        var found = graph.Nodes.Count(node => node.Is("PRelu"));
        if (found == 0)
            return new RewrittenModel(model, 0, 0, "it has no PRelu");
        if (WhyNot(graph, model.Span) is { } reason)
            return new RewrittenModel(model, found, 0, reason);
        var replacements = new PReluRewrite(graph).Replacements(graph);
        return replacements.Count == 0
            ? new RewrittenModel(model, found, 0, "no PRelu has constant slopes for the channels of a picture")
            : new RewrittenModel(graph.Write(replacements), found, replacements.Count, null);
    }

    private static string? WhyNot(OnnxGraph graph, ReadOnlySpan<byte> model)
    {
        if (graph.OperationSet < OldestOperationSet)
            return "its operation set is older than 7";
        if (graph.Initializers.Values.Any(tensor => tensor.External))
            return "it keeps its weights in other files";
        return model.IndexOf(Encoding.UTF8.GetBytes(NamePrefix)) >= 0 ? "it holds names that the rewrite would use" : null;
    }

    private Dictionary<int, IReadOnlyList<ReadOnlyMemory<byte>>> Replacements(OnnxGraph graph)
    {
        var replacements = new Dictionary<int, IReadOnlyList<ReadOnlyMemory<byte>>>();
        for (var i = 0; i < graph.Nodes.Count; i++)
        {
            var node = graph.Nodes[i];
            if (!node.Is("PRelu") || node.Inputs.Count != 2 || node.Outputs.Count != 1)
                continue;
            if (!_ranks.TryGetValue(node.Inputs[0], out var rank) || rank != PictureRank || SlopesOf(node.Inputs[1]) is not { } slopes)
                continue;
            if ((_slopesLeft -= slopes.Length) < 0)
                break;
            replacements.Add(i, Array.TrueForAll(slopes, slope => slope.Equals(slopes[0]))
                ? [OnnxNodeWriter.LeakyRelu(node.Inputs[0], slopes[0], node.Outputs[0])]
                : ByChannel(node.Inputs[0], slopes, node.Outputs[0], i));
        }
        return replacements;
    }

    /// <summary>The slopes when there is one for each channel, or one for all: shape [C,1,1], [1,C,1,1], or a single value.</summary>
    private float[]? SlopesOf(string name)
    {
        if (_constants.Find(name) is not { } constant || constant.Values.Length == 0 || !Array.TrueForAll(constant.Values, float.IsFinite))
            return null;
        var shape = constant.Dimensions;
        var byChannel = shape.Count switch
        {
            3 => shape[0] == constant.Values.Length,
            4 => shape[0] == 1 && shape[1] == constant.Values.Length,
            _ => false,
        };
        return byChannel || (constant.Values.Length == 1 && shape.Count <= PictureRank) ? constant.Values : null;
    }

    private static List<ReadOnlyMemory<byte>> ByChannel(string input, float[] slopes, string output, int place)
    {
        var prefix = NamePrefix + place.ToString(CultureInfo.InvariantCulture);
        var (minus, rest) = (prefix + "/minus", prefix + "/rest");
        var (turned, hinge, scaled) = (prefix + "/turned", prefix + "/hinge", prefix + "/scaled");
        var channels = slopes.Length;
        var minusOnes = new float[channels];
        Array.Fill(minusOnes, -1f);
        long[] shape = [channels, 1, 1, 1];
        return
        [
            OnnxNodeWriter.Constant(minusOnes, shape, minus),
            OnnxNodeWriter.Constant(Array.ConvertAll(slopes, slope => 1 - slope), shape, rest),
            OnnxNodeWriter.ScaleChannels(input, minus, channels, turned),
            OnnxNodeWriter.Plain("Relu", [turned], hinge),
            OnnxNodeWriter.ScaleChannels(hinge, rest, channels, scaled),
            OnnxNodeWriter.Plain("Add", [input, scaled], output),
        ];
    }
}

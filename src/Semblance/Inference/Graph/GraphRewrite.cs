using System.Text;
using Semblance.Inference.Graph.Onnx;

namespace Semblance.Inference.Graph;

/// <summary>All rewrites of a model, one after the other. Each is equal in what it computes, up to the order of float32 sums.</summary>
internal static class GraphRewrite
{
    /// <summary>Goes into the receipts: raise it with every change of what the rewrites write.</summary>
    public const int Version = 1;

    /// <summary>Starts the name of every tensor that a rewrite adds.</summary>
    public const string NamePrefix = "semblance/";

    private const int OldestOperationSet = 7;

    /// <summary>Rewrites what it is sure about and leaves the rest.</summary>
    /// <param name="model">An ONNX file.</param>
    /// <returns>The new file, or the same bytes with the reason why nothing was rewritten. Equal files give equal bytes.</returns>
    /// <exception cref="Errors.SemblanceException"><see cref="Errors.ErrorCode.ModelMismatch"/>: the bytes are no ONNX file.</exception>
    public static RewrittenModel Apply(ReadOnlyMemory<byte> model)
    {
        var graph = OnnxGraph.Read(model);
        var found = graph.Nodes.Count(node => node.Is("PRelu"));
        if (WhyNot(graph, model.Span) is { } reason)
            return new RewrittenModel(model, found, 0, 0, reason);
        var replacements = new Dictionary<int, IReadOnlyList<ReadOnlyMemory<byte>>>(PReluRewrite.Replacements(graph));
        var slopes = replacements.Count;
        // The two never touch the same node: one takes PRelu, the other Conv.
        var (merged, heads) = HeadMerge.Replacements(graph);
        foreach (var (place, nodes) in merged)
            replacements.Add(place, nodes);
        return replacements.Count == 0
            ? new RewrittenModel(model, found, 0, 0, found == 0 ? "it has nothing to rewrite" : "no PRelu has constant slopes for the channels of a picture")
            : new RewrittenModel(graph.Write(replacements), found, slopes, heads, null);
    }

    private static string? WhyNot(OnnxGraph graph, ReadOnlySpan<byte> model)
    {
        if (graph.OperationSet < OldestOperationSet)
            return "its operation set is older than 7";
        if (graph.Initializers.Values.Any(tensor => tensor.External))
            return "it keeps its weights in other files";
        return model.IndexOf(Encoding.UTF8.GetBytes(NamePrefix)) >= 0 ? "it holds names that the rewrite would use" : null;
    }
}

using Semblance.Inference.Graph;
using Semblance.Inference.Graph.Onnx;

namespace Semblance.UnitTests.Inference.Graph;

public sealed class HeadMergeTests
{
    private static readonly int[] Shape = [1, 8, 6, 5];

    [Theory]
    [InlineData(11)]
    [InlineData(13)]
    [InlineData(18)]
    public void Small_heads_of_one_tensor_are_joined_and_give_the_same(long operationSet)
    {
        var model = Heads(operationSet, [1, 4, 10]);
        var rewritten = GraphRewrite.Apply(model);
        Assert.Equal((3, null), (rewritten.Heads, rewritten.Reason));
        var operations = OnnxGraph.Read(rewritten.Model).Nodes.Select(node => node.Operation).ToArray();
        Assert.Equal(2, operations.Count(operation => operation is "Conv"));
        Assert.Equal(1, operations.Count(operation => operation is "Split"));
        AssertSame(model, rewritten.Model);
    }

    [Fact]
    public void Constants_that_nothing_reads_any_more_are_dropped() =>
        Assert.Empty(OnnxGraph.Read(GraphRewrite.Apply(Heads(13, [1, 4])).Model).Initializers);

    [Fact]
    public void Heads_that_fill_their_blocks_are_left() => AssertLeft(Heads(13, [16, 16]));

    [Fact]
    public void A_single_head_is_left() => AssertLeft(Heads(13, [4]));

    [Fact]
    public void Heads_with_other_paddings_are_left() => AssertLeft(Heads(13, [1, 4], unlike: true));

    [Fact]
    public void A_head_whose_middle_is_read_elsewhere_is_left() => AssertLeft(Heads(13, [1, 4], middleIsRead: true));

    private static byte[] Heads(long operationSet, int[] channels, bool unlike = false, bool middleIsRead = false)
    {
        var model = new TinyModel { OperationSet = operationSet };
        var parts = new List<string>();
        for (var i = 0; i < channels.Length; i++)
        {
            var count = channels[i];
            var pad = unlike && i == 0 ? 0 : 1;
            model.Node("Conv", ["x", $"w{i}", $"b{i}"], $"m{i}")
                .Node("Conv", [$"m{i}", $"v{i}", $"c{i}"], $"h{i}", TinyModel.Integer("group", count), TinyModel.Integers("pads", pad, pad, pad, pad))
                .Initializer($"w{i}", TinyRun.Noise(count * 8, seed: 20 + i), count, 8, 1, 1).Initializer($"b{i}", TinyRun.Noise(count, seed: 30 + i), count)
                .Initializer($"v{i}", TinyRun.Noise(count * 9, seed: 40 + i), count, 1, 3, 3).Initializer($"c{i}", TinyRun.Noise(count, seed: 50 + i), count);
            parts.Add(unlike ? $"g{i}" : $"h{i}");
            if (unlike)
                model.Node("GlobalMaxPool", [$"h{i}"], $"g{i}");
            if (middleIsRead)
                parts.Add($"m{i}");
        }
        return model.Node("Concat", [.. parts], "y", TinyModel.Integer("axis", 1)).Input("x", 1, 8, 6, 5).Output("y").Build();
    }

    private static void AssertSame(byte[] model, ReadOnlyMemory<byte> rewritten)
    {
        var x = TinyRun.Noise(8 * 6 * 5, seed: 60);
        var (expected, actual) = (TinyRun.Run(model, x, Shape), TinyRun.Run(rewritten, x, Shape));
        Assert.Equal(expected.Length, actual.Length);
        // Sums of 8 and of 9 products of about 1, in another order.
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
    }

    private static void AssertLeft(byte[] model)
    {
        var rewritten = GraphRewrite.Apply(model);
        Assert.Equal((0, "it has nothing to rewrite"), (rewritten.Heads, rewritten.Reason));
        Assert.True(rewritten.Model.Span.SequenceEqual(model));
    }
}

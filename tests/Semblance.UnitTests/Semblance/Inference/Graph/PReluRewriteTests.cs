using Semblance.Inference.Graph;
using Semblance.Inference.Graph.Onnx;

namespace Semblance.UnitTests.Inference.Graph;

public sealed class PReluRewriteTests
{
    private static readonly int[] Shape = [1, 3, 4, 5];
    private const int Plane = 4 * 5;

    [Theory]
    [InlineData(0.1f, 0.25f, 0.9f)]
    [InlineData(-0.7f, -1.3f, 0f)]
    [InlineData(1.5f, 3f, 1f)]
    [InlineData(-1f, 0.5f, 2f)]
    public void A_slope_for_each_channel_gives_what_PRelu_gives(float first, float second, float third)
    {
        float[] slopes = [first, second, third];
        var rewritten = GraphRewrite.Apply(TinyModel.OnePRelu(slopes, 3, 1, 1));
        Assert.Null(rewritten.Reason);
        Assert.Equal(1, rewritten.Rewritten);
        Assert.DoesNotContain(OnnxGraph.Read(rewritten.Model).Nodes, node => node.Is("PRelu"));
        var x = TinyRun.Noise(3 * Plane, seed: 1, scale: 5);
        TinyRun.AssertClose(TinyRun.PRelu(x, slopes, Plane), TinyRun.Run(rewritten.Model, x, Shape), x);
    }

    [Theory]
    [InlineData(new long[0])]
    [InlineData(new long[] { 1 })]
    [InlineData(new long[] { 1, 1, 1 })]
    public void One_slope_for_all_becomes_LeakyRelu(long[] shape)
    {
        var model = new TinyModel().Node("PRelu", ["x", "slope"], "y").Initializer("slope", [1.7f], shape).Input("x", 1, 3, 4, 5).Output("y").Build();
        var rewritten = GraphRewrite.Apply(model);
        Assert.Equal("LeakyRelu", Assert.Single(OnnxGraph.Read(rewritten.Model).Nodes).Operation);
        var x = TinyRun.Noise(3 * Plane, seed: 2);
        TinyRun.AssertClose(TinyRun.PRelu(x, [1.7f], Plane), TinyRun.Run(rewritten.Model, x, Shape), x);
    }

    [Fact]
    public void A_slope_with_a_leading_one_is_by_channel()
    {
        var rewritten = GraphRewrite.Apply(TinyModel.OnePRelu([0.1f, 0.2f, 0.3f], 1, 3, 1, 1));
        Assert.Equal(1, rewritten.Rewritten);
    }

    [Fact]
    public void Positive_values_come_through_to_the_bit()
    {
        var rewritten = GraphRewrite.Apply(TinyModel.OnePRelu([0.37f, -0.91f, 1.21f], 3, 1, 1));
        var x = Array.ConvertAll(TinyRun.Noise(3 * Plane, seed: 3, scale: 1e3f), Math.Abs);
        Assert.Equal(x, TinyRun.Run(rewritten.Model, x, Shape));
    }

    [Fact]
    public void The_rank_follows_from_a_convolution_when_no_shape_is_declared()
    {
        var model = new TinyModel()
            .Node("Conv", ["x", "w"], "c").Node("Relu", ["c"], "r").Node("Add", ["c", "r"], "s").Node("PRelu", ["s", "slope"], "y")
            .Initializer("w", TinyRun.Noise(3 * 3, seed: 4), 3, 3, 1, 1).Initializer("slope", [0.2f, 1.2f, -0.2f], 3, 1, 1)
            .Input("x", null).Output("y").Build();
        var rewritten = GraphRewrite.Apply(model);
        Assert.Equal(1, rewritten.Rewritten);
        var x = TinyRun.Noise(3 * Plane, seed: 5);
        var (expected, actual) = (TinyRun.Run(model, x, Shape), TinyRun.Run(rewritten.Model, x, Shape));
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
    }

    [Fact]
    public void Slopes_kept_as_bytes_with_Cast_and_Mul_are_found()
    {
        var model = new TinyModel()
            .Node("Cast", ["q"], "c", TinyModel.Integer("to", 1)).Node("Mul", ["c", "scale"], "slope").Node("PRelu", ["x", "slope"], "y")
            .Initializer("q", 3, [0x20, 0xE0, 0x7F], 3, 1, 1).Initializer("scale", [1 / 64f])
            .Input("x", 1, 3, 4, 5).Output("y").Build();
        var rewritten = GraphRewrite.Apply(model);
        Assert.Equal(1, rewritten.Rewritten);
        var x = TinyRun.Noise(3 * Plane, seed: 6);
        TinyRun.AssertClose(TinyRun.PRelu(x, [0.5f, -0.5f, 127 / 64f], Plane), TinyRun.Run(rewritten.Model, x, Shape), x);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Slopes_kept_as_a_list_of_floats_are_found(bool packed)
    {
        var model = new TinyModel().Node("PRelu", ["x", "slope"], "y").ListedInitializer("slope", [0.1f, 0.2f, 0.3f], packed, 3, 1, 1)
            .Input("x", 1, 3, 4, 5).Output("y").Build();
        Assert.Equal(1, GraphRewrite.Apply(model).Rewritten);
    }

    [Fact]
    public void A_constant_beside_the_nodes_is_found_in_files_before_version_4()
    {
        var model = new TinyModel { FormatVersion = 3, OperationSet = 8 }.Node("PRelu", ["x", "slope"], "y")
            .Initializer("slope", [0.1f, 0.2f, 0.3f], 3, 1, 1).Input("x", 1, 3, 4, 5).Input("slope", 3, 1, 1).Output("y").Build();
        Assert.Equal(1, GraphRewrite.Apply(model).Rewritten);
    }

    [Fact]
    public void A_slope_that_the_caller_may_override_is_left()
    {
        var model = new TinyModel().Node("PRelu", ["x", "slope"], "y")
            .Initializer("slope", [0.1f, 0.2f, 0.3f], 3, 1, 1).Input("x", 1, 3, 4, 5).Input("slope", 3, 1, 1).Output("y").Build();
        AssertLeft(model);
    }

    [Fact]
    public void A_PRelu_after_a_matrix_product_is_left() => AssertLeft(new TinyModel()
        .Node("Gemm", ["x", "w"], "g").Node("PRelu", ["g", "slope"], "y")
        .Initializer("w", TinyRun.Noise(9, seed: 7), 3, 3).Initializer("slope", [0.1f, 0.2f, 0.3f], 3).Input("x", 1, 3).Output("y").Build());

    [Fact]
    public void A_PRelu_of_unknown_rank_is_left() => AssertLeft(new TinyModel()
        .Node("Reshape", ["x", "to"], "r").Node("PRelu", ["r", "slope"], "y")
        .Initializer("slope", [0.1f, 0.2f, 0.3f], 3, 1, 1).Input("x", 1, 3, 4, 5).Input("to", 4).Output("y").Build());

    [Fact]
    public void A_slope_for_each_value_is_left() => AssertLeft(TinyModel.OnePRelu(TinyRun.Noise(3 * Plane, seed: 8), 3, 4, 5));

    [Fact]
    public void A_slope_that_is_no_number_is_left() => AssertLeft(TinyModel.OnePRelu([0.1f, float.NaN, 0.3f], 3, 1, 1));

    [Fact]
    public void An_old_operation_set_is_left() => AssertLeft(
        new TinyModel { OperationSet = 6 }.Node("PRelu", ["x", "slope"], "y").Initializer("slope", [0.1f, 0.2f, 0.3f], 3).Input("x", 1, 3, 4, 5).Output("y").Build());

    [Fact]
    public void A_model_with_weights_in_other_files_is_left() => AssertLeft(new TinyModel().Node("PRelu", ["x", "slope"], "y")
        .Initializer("slope", [0.1f, 0.2f, 0.3f], 3, 1, 1).ExternalInitializer("w", 3, 3).Input("x", 1, 3, 4, 5).Output("y").Build());

    [Fact]
    public void Slopes_that_another_node_reads_too_are_kept()
    {
        var model = new TinyModel().Node("PRelu", ["x", "slope"], "m").Node("Mul", ["m", "slope"], "y")
            .Initializer("slope", [0.1f, 0.2f, 0.3f], 3, 1, 1).Input("x", 1, 3, 4, 5).Output("y").Build();
        var rewritten = GraphRewrite.Apply(model);
        Assert.Equal(1, rewritten.Rewritten);
        Assert.True(OnnxGraph.Read(rewritten.Model).Initializers.ContainsKey("slope"));
    }

    [Fact]
    public void A_rewritten_model_is_not_rewritten_again()
    {
        var once = GraphRewrite.Apply(Two(0.1f));
        Assert.Equal(1, once.Rewritten);
        AssertLeft(once.Model.ToArray());
    }

    [Fact]
    public void Equal_models_give_equal_bytes() =>
        Assert.Equal(GraphRewrite.Apply(Two(0.1f)).Model.ToArray(), GraphRewrite.Apply(Two(0.1f)).Model.ToArray());

    [Fact]
    public void Fields_that_are_not_understood_stay_byte_for_byte()
    {
        var model = new TinyModel().GraphField(777, "graph note").Node("PRelu", ["x", "slope"], "y").GraphField(10, "documentation")
            .Initializer("slope", [0.1f, 0.2f, 0.3f], 3, 1, 1).Input("x", 1, 3, 4, 5).Output("y")
            .Build(more => more.Text(999, "model note").Varint(998, -5).Float(997, 1.5f));
        var rewritten = GraphRewrite.Apply(model).Model.Span;
        foreach (var field in new[] { new WireWriter().Text(777, "graph note"), new WireWriter().Text(10, "documentation"), new WireWriter().Text(999, "model note").Varint(998, -5).Float(997, 1.5f) })
            Assert.True(rewritten.IndexOf(field.Written.Span) >= 0);
    }

    private static byte[] Two(float slope) => new TinyModel()
        .Node("PRelu", ["x", "slope"], "m").Node("PRelu", ["m", "each"], "y")
        .Initializer("slope", [slope, 0.2f, 0.3f], 3, 1, 1).Initializer("each", TinyRun.Noise(3 * Plane, seed: 9), 3, 4, 5)
        .Input("x", 1, 3, 4, 5).Output("y").Build();

    private static void AssertLeft(byte[] model)
    {
        var rewritten = GraphRewrite.Apply(model);
        Assert.NotNull(rewritten.Reason);
        Assert.Equal(0, rewritten.Rewritten);
        Assert.Equal(1, rewritten.Found);
        Assert.True(rewritten.Model.Span.SequenceEqual(model));
    }
}

using Semblance.Errors;
using Semblance.Inference.Graph;
using Semblance.Inference.Graph.Onnx;

namespace Semblance.UnitTests.Inference.Graph.Onnx;

public sealed class OnnxGraphTests
{
    private static byte[] Sample() => new TinyModel()
        .Node("Cast", ["q"], "c", TinyModel.Integer("to", 1)).Node("Mul", ["c", "scale"], "slope").Node("PRelu", ["x", "slope"], "m").Node("PRelu", ["m", "listed"], "y")
        .Initializer("q", 3, [1, 2, 3], 3, 1, 1).Initializer("scale", [0.5f]).ListedInitializer("listed", [0.1f, 0.2f, 0.3f], packed: true, 3, 1, 1)
        .Input("x", 1, 3, 4, 5).Output("y").Build();

    [Fact]
    public void Writing_without_replacements_gives_the_same_bytes()
    {
        var model = Sample();
        var written = OnnxGraph.Read(model).Write(new Dictionary<int, IReadOnlyList<ReadOnlyMemory<byte>>>());
        Assert.Equal(model, written.ToArray());
    }

    [Fact]
    public void Every_truncation_is_refused_or_read_but_never_crashes()
    {
        var model = Sample();
        var refused = 0;
        for (var length = 0; length < model.Length; length++)
            refused += Attempt(model.AsMemory(0, length)) ? 0 : 1;
        // Only a cut between two whole top-level fields behind the graph can still be read.
        Assert.InRange(refused, model.Length - 2, model.Length);
    }

    [Fact]
    public void Flipped_bits_are_refused_or_read_but_never_crash()
    {
        var model = Sample();
        var random = new Random(20250101);
        var refused = 0;
        const int Rounds = 20_000;
        for (var round = 0; round < Rounds; round++)
        {
            var damaged = (byte[])model.Clone();
            for (var flips = random.Next(1, 5); flips > 0; flips--)
                damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            refused += Attempt(damaged) ? 0 : 1;
        }
        Assert.InRange(refused, Rounds / 20, Rounds - 1);
    }

    [Fact]
    public void Random_bytes_are_refused_or_read_but_never_crash()
    {
        var random = new Random(20250102);
        var refused = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var bytes = new byte[random.Next(64)];
            random.NextBytes(bytes);
            refused += Attempt(bytes) ? 0 : 1;
        }
        Assert.InRange(refused, 19_000, 20_000);
    }

    [Theory]
    [InlineData(new byte[] { })]
    [InlineData(new byte[] { 0x3A, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F })]
    [InlineData(new byte[] { 0x3A, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01 })]
    [InlineData(new byte[] { 0x08, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x02 })]
    [InlineData(new byte[] { 0x3B, 0x3C })]
    [InlineData(new byte[] { 0x3A, 0x00, 0x3A, 0x00 })]
    public void Bytes_that_are_no_model_are_refused_with_the_typed_error(byte[] bytes) =>
        Assert.Equal(ErrorCode.ModelMismatch, Assert.Throws<SemblanceException>(() => OnnxGraph.Read(bytes)).Code);

    [Fact]
    public void A_shape_that_promises_more_values_than_there_are_is_no_constant()
    {
        var model = new TinyModel().Node("PRelu", ["x", "slope"], "y").Initializer("slope", [0.1f], long.MaxValue, long.MaxValue, 1).Input("x", 1, 3, 4, 5).Output("y").Build();
        Assert.Equal(0, GraphRewrite.Apply(model).Rewritten);
    }

    [Fact]
    public void Many_PRelu_that_share_a_large_constant_do_not_grow_the_model_without_bound()
    {
        const int Channels = ConstantResolver.MostValues;
        var model = new TinyModel().Initializer("slope", TinyRun.Noise(Channels, seed: 10), Channels, 1, 1).Input("x", 1, Channels, 1, 1).Output("y");
        for (var i = 0; i < 200; i++)
            model.Node("PRelu", ["x", "slope"], $"y{i}");
        Assert.Equal(64, GraphRewrite.Apply(model.Build()).Rewritten);
    }

    private static bool Attempt(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            GraphRewrite.Apply(bytes);
            return true;
        }
        catch (SemblanceException refusal)
        {
            Assert.Equal(ErrorCode.ModelMismatch, refusal.Code);
            return false;
        }
    }
}

using Semblance.Inference.Graph;

namespace Semblance.UnitTests.Inference.Graph;

public sealed class EqualityCheckTests
{
    [Fact]
    public void A_model_equals_itself()
    {
        var model = TinyModel.OnePRelu([0.1f, 0.2f, 0.3f], 3, 1, 1);
        var (figures, reason) = EqualityCheck.Compare(model, model, new GraphOptions());
        Assert.Null(reason);
        Assert.Equal(0, figures!.RelativeDifference);
        Assert.True(figures.Passes);
    }

    [Fact]
    public void One_slope_that_is_off_by_a_thousandth_does_not_pass()
    {
        var (figures, _) = EqualityCheck.Compare(TinyModel.OnePRelu([0.1f, 0.2f, 0.3f], 3, 1, 1), TinyModel.OnePRelu([0.1f, 0.2f, 0.301f], 3, 1, 1), new GraphOptions());
        Assert.False(figures!.Passes);
        Assert.InRange(figures.RelativeDifference, 1e-4, 1e-3);
    }

    [Fact]
    public void Outputs_of_another_size_are_a_reason()
    {
        var one = new TinyModel().Node("Relu", ["x"], "y").Input("x", 1, 3, 4, 5).Output("y").Build();
        var other = new TinyModel().Node("Concat", ["x", "x"], "y", TinyModel.Integer("axis", 1)).Input("x", 1, 3, 4, 5).Output("y").Build();
        Assert.Equal("an output has another size", EqualityCheck.Compare(one, other, new GraphOptions()).Reason);
    }

    [Fact]
    public void Open_dimensions_are_filled_from_the_options()
    {
        var model = new TinyModel().Node("Relu", ["x"], "y").Input("x", 0, 3, 0, 0).Output("y").Build();
        Assert.True(EqualityCheck.Compare(model, model, new GraphOptions { OpenDimension = 16 }).Figures!.Passes);
        Assert.Equal("its input is too large to be made", EqualityCheck.Compare(model, model, new GraphOptions { OpenDimension = 1 << 20 }).Reason);
    }

    [Theory]
    [InlineData(new[] { 1f, 2f }, new[] { 1f, 2f }, true)]
    [InlineData(new[] { 0f, 0f }, new[] { 0f, 0f }, true)]
    [InlineData(new[] { 0f, 0f }, new[] { 0f, 1e-3f }, false)]
    [InlineData(new[] { 1f, 2f }, new[] { 2f, 4f }, false)]
    [InlineData(new[] { 1f, 2f }, new[] { float.NaN, 2f }, false)]
    [InlineData(new[] { float.NaN, 2f }, new[] { float.NaN, 2f }, false)]
    public void Figures_pass_only_for_equal_finite_outputs(float[] original, float[] other, bool passes)
    {
        Assert.Equal(passes, EqualityFigures.Of(original, other).Passes);
        Assert.Equal(passes, new EqualityFigures(0, 1).Worse(EqualityFigures.Of(original, other)).Passes);
    }

    [Fact]
    public void Made_inputs_stay_in_their_range_and_are_the_same_every_time()
    {
        for (var kind = 0; kind < MadeInput.Kinds; kind++)
        {
            var (one, two) = (new float[3 * 32 * 32], new float[3 * 32 * 32]);
            MadeInput.Fill(kind, 32, one, -2, 5);
            MadeInput.Fill(kind, 32, two, -2, 5);
            Assert.Equal(one, two);
            Assert.All(one, value => Assert.InRange(value, -2, 5));
            Assert.True(one.Distinct().Count() >= 3);
        }
    }
}

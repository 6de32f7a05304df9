using Semblance.Synthetic.Numerics;

namespace Semblance.UnitTests.Synthetic.Numerics;

public sealed class CurveTests
{
    private static readonly Curve Sample = new([0, 1, 3, 7], [2, 5, 4, 4]);

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 5)]
    [InlineData(3, 4)]
    [InlineData(7, 4)]
    public void It_goes_through_its_points(float place, float value) => Assert.Equal(value, Sample.At(place), 1e-5f);

    [Theory]
    [InlineData(-9, 2)]
    [InlineData(99, 4)]
    public void Beyond_its_ends_it_is_flat(float place, float value) => Assert.Equal(value, Sample.At(place));

    [Fact]
    public void It_has_no_step_anywhere() =>
        Assert.All(Enumerable.Range(0, 700), k => Assert.True(MathF.Abs(Sample.At(k / 100f) - Sample.At((k + 1) / 100f)) < 0.06f));
}

using Semblance.Synthetic.Numerics;

namespace Semblance.UnitTests.Synthetic.Numerics;

public sealed class ExactMathTests
{
    private static readonly double[] Angles = [.. Enumerable.Range(-400, 801).Select(k => k * 0.173)];

    [Fact]
    public void Sines_and_cosines_are_right_to_the_last_digits_of_a_float() =>
        Assert.All(Angles, angle =>
        {
            var (sine, cosine) = ExactMath.SinCos(angle);
            Assert.Equal(Math.Sin(angle), sine, 1e-6);
            Assert.Equal(Math.Cos(angle), cosine, 1e-6);
        });

    [Fact]
    public void Quarter_turns_in_degrees_are_exact()
    {
        Assert.Equal((1f, 0f), Rounded(ExactMath.SinCosDegrees(90)));
        Assert.Equal((0f, -1f), Rounded(ExactMath.SinCosDegrees(180)));
        Assert.Equal((-1f, 0f), Rounded(ExactMath.SinCosDegrees(-90)));
    }

    [Theory]
    [InlineData(-20)]
    [InlineData(-0.3)]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(9.7)]
    public void Powers_of_e_and_logarithms_undo_each_other(double x)
    {
        Assert.Equal(1, ExactMath.Exp(x) / Math.Exp(x), 1e-8);
        Assert.Equal(x, ExactMath.Log(ExactMath.Exp(x)), 1e-7);
    }

    [Fact]
    public void Far_below_nothing_is_left_of_a_power_of_e() => Assert.Equal(0, ExactMath.Exp(-701));

    [Theory]
    [InlineData(0.5, 2.4)]
    [InlineData(7, -1.3)]
    [InlineData(1e-4, 0.33)]
    public void Powers_are_right(double x, double power) => Assert.Equal(1, ExactMath.Pow(x, power) / Math.Pow(x, power), 1e-6);

    [Fact]
    public void A_power_of_zero_is_zero() => Assert.Equal(0, ExactMath.Pow(0, 2));

    [Fact]
    public void The_angle_of_a_direction_is_right_all_around() =>
        Assert.All(Angles.Where(angle => Math.Abs(angle) < 3.1), angle => Assert.Equal(angle, ExactMath.Atan2((float)Math.Sin(angle), (float)Math.Cos(angle)), 1e-4));

    [Fact]
    public void Ramps_and_smooth_steps_reach_from_0_to_1_and_also_fall()
    {
        Assert.Equal(0.25f, ExactMath.Ramp(2, 6, 3));
        Assert.Equal(0, ExactMath.Smooth(2, 6, 1));
        Assert.Equal(0.5f, ExactMath.Smooth(2, 6, 4));
        Assert.Equal(1, ExactMath.Smooth(2, 6, 7));
        Assert.Equal(1, ExactMath.Smooth(6, 2, 1));
        Assert.Equal(0, ExactMath.Smooth(6, 2, 7));
    }

    [Fact]
    public void Hills_are_1_in_the_middle_and_end()
    {
        Assert.Equal(1, ExactMath.Hill(0));
        Assert.Equal(0, ExactMath.Hill(1));
        Assert.Equal(0, ExactMath.Hill(0, 5, 3, 5));
        Assert.True(ExactMath.Hill(1, 1, 3, 5) > ExactMath.Hill(2, 1, 3, 5));
    }

    [Fact]
    public void A_plateau_is_flat_inside()
    {
        Assert.Equal(1, ExactMath.Plateau(0.4f, 0, 1, 1, 0.5f));
        Assert.Equal(0, ExactMath.Plateau(0, 1, 1, 1, 0.5f));
    }

    [Fact]
    public void A_soft_maximum_is_the_larger_one_where_the_two_are_far_apart_and_more_where_they_meet()
    {
        Assert.Equal(9, ExactMath.SoftMax(9, 1, 2));
        Assert.Equal(9, ExactMath.SoftMax(1, 9, 2));
        Assert.True(ExactMath.SoftMax(5, 5, 2) > 5);
    }

    private static (float Sine, float Cosine) Rounded((float Sin, float Cos) of) => (MathF.Round(of.Sin, 6), MathF.Round(of.Cos, 6));
}

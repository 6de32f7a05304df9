using Semblance.Synthetic.Numerics;

namespace Semblance.UnitTests.Synthetic.Numerics;

public sealed class Vec3Tests
{
    [Fact]
    public void Sums_differences_and_products_go_by_component()
    {
        var (a, b) = (new Vec3(1, 2, 3), new Vec3(4, -5, 6));
        Assert.Equal(new Vec3(5, -3, 9), a + b);
        Assert.Equal(new Vec3(-3, 7, -3), a - b);
        Assert.Equal(new Vec3(-1, -2, -3), -a);
        Assert.Equal(new Vec3(2, 4, 6), a * 2);
        Assert.Equal(new Vec3(4, -10, 18), a * b);
        Assert.Equal(new Vec3(2.5f, -1.5f, 4.5f), Vec3.Lerp(a, b, 0.5f));
        Assert.Equal(12, a.Dot(b));
    }

    [Fact]
    public void The_cross_product_stands_on_both_and_turns_right_handed()
    {
        Assert.Equal(new Vec3(0, 0, 1), new Vec3(1, 0, 0).Cross(new Vec3(0, 1, 0)));
        Assert.Equal(0, new Vec3(1, 2, 3).Cross(new Vec3(4, -5, 6)).Dot(new Vec3(1, 2, 3)), 1e-4f);
    }

    [Fact]
    public void A_unit_has_length_1_and_nothing_becomes_straight_ahead()
    {
        Assert.Equal(1, new Vec3(3, -4, 12).Unit().Length, 1e-6f);
        Assert.Equal(new Vec3(0, 0, 1), Vec3.Zero.Unit());
    }
}

using Semblance.Synthetic.Numerics;

namespace Semblance.UnitTests.Synthetic.Numerics;

public sealed class NoiseViewTests
{
    [Fact]
    public void Two_people_look_at_other_places_of_a_sheet()
    {
        var (first, second) = (new NoiseView(NoiseSheet.Soft, 100, new SeededStream(1, "a")), new NoiseView(NoiseSheet.Soft, 100, new SeededStream(2, "a")));
        Assert.NotEqual(first.At(10, 20), second.At(10, 20));
        Assert.Equal(first.At(10, 20), new NoiseView(NoiseSheet.Soft, 100, new SeededStream(1, "a")).At(10, 20));
    }

    [Fact]
    public void A_wider_span_makes_larger_spots()
    {
        static float Change(float span)
        {
            var view = new NoiseView(NoiseSheet.Rough, span, new SeededStream(3, "a"));
            return Enumerable.Range(0, 200).Average(k => MathF.Abs(view.At(k, 0) - view.At(k + 1, 0)));
        }

        Assert.True(Change(1000) < 0.5f * Change(100));
    }
}

using Semblance.Cli.Benching.Search.Made;

namespace Semblance.UnitTests.Cli.Benching.Search.Made;

public sealed class FloatDotTests
{
    [Fact]
    public void Every_length_gives_the_sum_of_products()
    {
        for (var length = 0; length <= 140; length++)
        {
            var left = Enumerable.Range(0, length).Select(static i => (float)(i % 7) - 3).ToArray();
            var right = Enumerable.Range(0, length).Select(static i => (float)(i % 5) - 1).ToArray();
            Assert.Equal(left.Zip(right, static (a, b) => a * b).Sum(), FloatDot.Of(left, right));
        }
    }

    [Fact]
    public void Two_lengths_are_refused() => Assert.Throws<ArgumentException>(static () => FloatDot.Of(new float[3], new float[4]));
}

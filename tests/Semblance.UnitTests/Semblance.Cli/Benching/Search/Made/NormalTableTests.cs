using Semblance.Cli.Benching.Search.Made;

namespace Semblance.UnitTests.Cli.Benching.Search.Made;

public sealed class NormalTableTests
{
    [Fact]
    public void The_values_have_the_moments_and_the_known_quantiles_of_a_normal_distribution()
    {
        var values = NormalTable.Values.ToArray();
        Assert.Equal(0, values.Average(static value => (double)value), 6);
        Assert.Equal(1, values.Average(static value => (double)value * value), 3);
        Assert.Equal(3, values.Average(static value => Math.Pow(value, 4)), 2);

        // Quantiles as tables print them.
        Assert.Equal(-2.326348, values[(int)(0.01 * values.Length)], 2);
        Assert.Equal(1.959964, values[(int)(0.975 * values.Length)], 2);
        Assert.Equal(values.Order(), values);
    }
}

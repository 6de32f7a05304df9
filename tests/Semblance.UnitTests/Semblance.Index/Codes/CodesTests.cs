using Semblance.Index.Codes;

namespace Semblance.UnitTests.Index.Codes;

public sealed class CodesTests
{
    [Fact]
    public void A_probe_is_padded_with_numbers_that_add_nothing()
    {
        var probe = new ProbeCodes([3, -4]);
        Assert.Equal([3, -4], probe.Wide[..2].ToArray());
        Assert.Equal([131, 124], probe.Raised[..2].ToArray());
        Assert.Equal((64, 64), (probe.Wide.Length, probe.Raised.Length));
        Assert.False(probe.Wide[2..].ContainsAnyExcept((short)0));
        Assert.False(probe.Raised[2..].ContainsAnyExcept((byte)128));
    }

    [Fact]
    public void The_scale_is_one_over_the_length() => Assert.Equal(0.2f, new ProbeCodes([3, -4]).Scale);

    [Fact]
    public void Zeros_have_no_scale() => Assert.Equal(0, CodeLength.Inverse([0, 0]));

    [Theory]
    [InlineData(1, 64)]
    [InlineData(64, 64)]
    [InlineData(65, 128)]
    [InlineData(512, 512)]
    public void Rows_are_padded_to_whole_cache_lines(int dimension, int padded) => Assert.Equal(padded, ProbeCodes.PaddedLength(dimension));
}

using Semblance.Index.Cascade;

namespace Semblance.UnitTests.Index.Cascade;

public sealed class CascadeOptionsTests
{
    [Fact]
    public void What_nobody_chose_is_within_the_ranges()
    {
        var options = new CascadeOptions();
        CascadeOptions.Check(options);
        Assert.Equal((32, true, 0.0), (options.RotationSeed.Length, options.HasFinePlanes, options.AuditShare));
        Assert.InRange(options.Parallelism, 1, 64);
    }

    [Theory]
    [InlineData(31)]
    [InlineData(0)]
    [InlineData(33)]
    public void A_seed_of_another_length_is_refused(int length) =>
        Assert.Contains("32 bytes", Refused(new CascadeOptions { RotationSeed = new byte[length] }).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void A_share_of_audits_that_is_none_is_refused(double share) =>
        Assert.Contains("between 0 and 1", Refused(new CascadeOptions { AuditShare = share }).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(0)]
    [InlineData(65)]
    public void More_threads_than_there_can_be_are_refused(int threads) =>
        Assert.Contains("1 to 64 threads", Refused(new CascadeOptions { Parallelism = threads }).Message, StringComparison.Ordinal);

    [Fact]
    public void No_options_are_refused_where_they_are_checked() => Assert.Throws<ArgumentNullException>(() => CascadeOptions.Check(null!));

    private static ArgumentException Refused(CascadeOptions options) => Assert.ThrowsAny<ArgumentException>(() => new CascadeIndex(8, options));
}

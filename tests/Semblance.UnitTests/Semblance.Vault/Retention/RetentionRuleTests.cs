using Semblance.Errors;
using Semblance.Vault.Retention;

namespace Semblance.UnitTests.Vault.Retention;

public sealed class RetentionRuleTests
{
    private static readonly DateOnly Enrolled = new(2026, 1, 1);

    [Fact]
    public void Without_a_rule_of_use_the_day_of_enrolment_counts() =>
        Assert.Equal(new DateOnly(2026, 1, 31), new RetentionRule(30).ExpiryFor(Enrolled, new DateOnly(2026, 1, 20)));

    [Theory]
    [InlineData(0, 10)]
    [InlineData(15, 25)]
    [InlineData(25, 30)]
    public void The_earlier_end_counts(int usedAfter, int endsAfter) =>
        Assert.Equal(Enrolled.AddDays(endsAfter), new RetentionRule(30, 10).ExpiryFor(Enrolled, Enrolled.AddDays(usedAfter)));

    [Theory]
    [InlineData(0, null)]
    [InlineData(36_526, null)]
    [InlineData(30, 0)]
    public void No_end_or_an_end_beyond_all_use_is_no_rule(int days, int? idle) =>
        Assert.Equal(ErrorCode.OptionOutOfRange, Assert.Throws<SemblanceException>(() => new RetentionRule(days, idle)).Code);
}

using Semblance.Errors;

namespace Semblance.UnitTests.Vault.Consents;

/// <summary>Consent, by its days.</summary>
public sealed class ConsentTests
{
    [Fact]
    public void A_consent_holds_from_its_giving_to_the_day_before_its_end()
    {
        var consent = MadeVault.Yes;
        Assert.False(consent.IsInForce(consent.GivenAt.AddTicks(-1)));
        Assert.True(consent.IsInForce(consent.GivenAt));
        Assert.True(consent.IsInForce(new DateTimeOffset(2026, 8, 31, 23, 59, 59, TimeSpan.Zero)));
        Assert.False(consent.IsInForce(new DateTimeOffset(2026, 9, 1, 0, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void A_day_ends_where_utc_says_so() =>
        Assert.True(MadeVault.Yes.IsInForce(new DateTimeOffset(2026, 9, 1, 1, 0, 0, TimeSpan.FromHours(2))));

    [Fact]
    public void A_withdrawn_consent_holds_no_more_and_the_first_withdrawal_counts()
    {
        var withdrawn = MadeVault.Yes.Withdraw(MadeVault.Enrolled);
        Assert.True(withdrawn.IsInForce(MadeVault.Enrolled.AddTicks(-1)));
        Assert.False(withdrawn.IsInForce(MadeVault.Enrolled));
        Assert.Equal(withdrawn, withdrawn.Withdraw(MadeVault.Enrolled.AddDays(3)));
    }

    [Fact]
    public void A_withdrawal_before_the_giving_is_refused() =>
        Assert.Equal(ErrorCode.VaultRuleBroken, Assert.Throws<SemblanceException>(() => MadeVault.Yes.Withdraw(MadeVault.Yes.GivenAt.AddDays(-1))).Code);
}

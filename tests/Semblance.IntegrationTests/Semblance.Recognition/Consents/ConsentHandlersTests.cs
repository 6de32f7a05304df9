using Semblance.Errors;
using Semblance.Recognition.Consents;
using Semblance.Recognition.Enrol;
using Semblance.Recognition.Identify;
using Semblance.Vault.Audit;
using static Semblance.IntegrationTests.Recognition.MadeHouse;

namespace Semblance.IntegrationTests.Recognition.Consents;

/// <summary>What is agreed to and taken back.</summary>
public sealed class ConsentHandlersTests
{
    private const string OnConsent = "6.1.a+9.2.a";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_withdraws_is_found_no_more_and_the_references_are_gone()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation, basis: OnConsent);
        var ada = await made.EnrolAsync("Ada", made.Consent(), Cancellation, 0, 8);
        await made.EnrolAsync("Ben", made.Consent(), Cancellation, 90);
        Assert.Equal(Verdict.Match, (await made.IdentifyAsync(4, Cancellation)).Verdict);
        var done = await Withdrawing(made).HandleAsync(new WithdrawConsentRequest(About(ada), null), Cancellation);
        Assert.Equal((1, 2, 0), (done.Consents.Count, done.Removed.Count, done.Left));
        Assert.Equal(Verdict.Unknown, (await made.IdentifyAsync(4, Cancellation)).Verdict);
        Assert.Equal(Verdict.Match, (await made.IdentifyAsync(90, Cancellation)).Verdict);
        var dossier = await made.House.ShowSubject.HandleAsync(About(ada), Cancellation);
        Assert.Empty(dossier.References);
        Assert.Equal(made.Time.GetUtcNow(), Assert.Single(dossier.Consents).WithdrawnAt);
        Assert.Single(made.Record(), one => one is { Action: AuditAction.WithdrawConsent, Outcome: AuditOutcome.Done } && string.Equals(one.DetailDigest, ConsentWithdrawal.DigestOf(done.Consents[0]), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_what_rests_on_the_withdrawn_consent_goes()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation, basis: OnConsent);
        var ada = await made.EnrolAsync("Ada", made.Consent(100), Cancellation, 0);
        var first = Assert.Single((await made.House.ShowSubject.HandleAsync(About(ada), Cancellation)).Consents);
        made.Time.Advance(TimeSpan.FromDays(1));
        var second = await Recording(made).HandleAsync(new RecordConsentRequest(About(ada), made.Consent(300)), Cancellation);
        await made.EnrolAsync("Ada", Cancellation, 8);
        var done = await Withdrawing(made).HandleAsync(new WithdrawConsentRequest(About(ada), first.Id), Cancellation);
        Assert.Equal((1, 1), (done.Removed.Count, done.Left));
        var left = Assert.Single((await made.House.ShowSubject.HandleAsync(About(ada), Cancellation)).References);
        Assert.Equal((second.Id, second.ExpiresAt), (left.Row.ConsentId, left.Row.ExpiresAt));
    }

    [Fact]
    public async Task What_was_withdrawn_is_not_withdrawn_again()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation, basis: OnConsent);
        var ada = await made.EnrolAsync("Ada", made.Consent(), Cancellation, 0);
        await Withdrawing(made).HandleAsync(new WithdrawConsentRequest(About(ada), null), Cancellation);
        var refusal = await Assert.ThrowsAsync<SemblanceException>(() => Withdrawing(made).HandleAsync(new WithdrawConsentRequest(About(ada), null), Cancellation));
        Assert.Equal(ErrorCode.VaultRuleBroken, refusal.Code);
    }

    [Fact]
    public async Task A_consent_that_is_over_is_refused()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var ada = await made.EnrolAsync("Ada", Cancellation, 0);
        var over = new GivenConsent("form 1", Start.AddDays(-10), new DateOnly(2026, 8, 1));
        Assert.Equal(ErrorCode.VaultRuleBroken, (await Assert.ThrowsAsync<SemblanceException>(() => Recording(made).HandleAsync(new RecordConsentRequest(About(ada), over), Cancellation))).Code);
        Assert.DoesNotContain(made.Record(), one => one.Action == AuditAction.RecordConsent);
    }

    private static RecordConsentHandler Recording(MadeHouse made) => made.House.RecordConsent;

    private static WithdrawConsentHandler Withdrawing(MadeHouse made) => made.House.WithdrawConsent;
}

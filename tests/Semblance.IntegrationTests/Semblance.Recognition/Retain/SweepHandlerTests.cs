using Semblance.Recognition.Consents;
using Semblance.Recognition.Identify;
using Semblance.Recognition.Retain;
using Semblance.Vault.Audit;
using Semblance.Vault.Rows;
using Semblance.Vault.Sealing.Receipts;
using Semblance.Vault.Sealing.Signing;
using static Semblance.IntegrationTests.Recognition.MadeHouse;

namespace Semblance.IntegrationTests.Recognition.Retain;

/// <summary>What goes by itself when its day has come.</summary>
public sealed class SweepHandlerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whose_day_has_come_goes_with_the_key_and_the_others_stay()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        await made.EnrolAsync("Ada", made.Consent(20), Cancellation, 0, 8);
        await made.EnrolAsync("Ben", Cancellation, 90);
        made.Time.Advance(TimeSpan.FromDays(19));
        Assert.Equal(new SweepOutcome(0, 0, 0, 0, 0, null), await made.House.Sweep.HandleAsync(Porter, Cancellation));
        Assert.Equal(Verdict.Match, (await made.IdentifyAsync(4, Cancellation)).Verdict);
        made.Time.Advance(TimeSpan.FromDays(1));
        var done = await made.House.Sweep.HandleAsync(Porter, Cancellation);
        Assert.Equal((2, 1), (done.References, done.Subjects));
        Assert.Equal(Verdict.Match, (await made.IdentifyAsync(90, Cancellation)).Verdict);
        Assert.Equal((1L, 1), ((await made.House.ShowGallery.HandleAsync(Staff, Cancellation)).Subjects, (await made.House.ShowGallery.HandleAsync(Staff, Cancellation)).References));
        using var key = VerificationKey.Read(await File.ReadAllTextAsync(made.Place.PublicKey, Cancellation));
        var receipt = ReceiptVerifier.Verify(done.SignedReceipt!, key);
        Assert.Equal((1, 2, 1), (receipt.Destroyed["subjects"], receipt.Destroyed["references"], receipt.Destroyed["keys"]));
        Assert.Single(made.Record(), one => one is { Action: AuditAction.Erase, Purpose: "retention", Subject.Length: > 0 });
        Assert.Equal(new SweepOutcome(0, 0, 0, 0, 0, null), await made.House.Sweep.HandleAsync(Porter, Cancellation));
    }

    [Fact]
    public async Task Who_withdrew_everything_is_erased_and_who_has_a_consent_in_force_is_not()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation, basis: "6.1.a+9.2.a");
        var ada = await made.EnrolAsync("Ada", made.Consent(), Cancellation, 0);
        var ben = await made.EnrolAsync("Ben", made.Consent(), Cancellation, 90);
        await made.House.WithdrawConsent.HandleAsync(new WithdrawConsentRequest(About(ada), null), Cancellation);
        await made.House.WithdrawConsent.HandleAsync(new WithdrawConsentRequest(About(ben), null), Cancellation);
        await made.House.RecordConsent.HandleAsync(new RecordConsentRequest(About(ben), made.Consent()), Cancellation);
        var done = await made.House.Sweep.HandleAsync(Porter, Cancellation);
        Assert.Equal((0, 1), (done.References, done.Subjects));
        Assert.Equal(ben.SubjectId, Assert.Single((await made.House.ListSubjects.HandleAsync(Staff, Porter, Cancellation)).Subjects).Subject.Id);
    }

    [Fact]
    public async Task Nobody_is_erased_while_damaged_references_might_be_theirs()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var ada = await made.EnrolAsync("Ada", Cancellation, 0);
        await using (var work = await made.Vault.Store.BeginAsync(Cancellation))
        {
            await work.Quarantine.SetAsideAsync(new DamagedRow(RowKind.Reference, ada.References[0].Value, RowFault.SealBroken), new DateOnly(2026, 8, 1), Cancellation);
            await work.CommitAsync(Cancellation);
        }

        Assert.Equal((0, 0, 1), await made.House.Sweep.HandleAsync(Porter, Cancellation) is var done ? (done.References, done.Subjects, done.Spared) : default);
    }
}

using Semblance.Comparison;
using Semblance.Errors;
using Semblance.Recognition.Erase;
using Semblance.Recognition.Rooms;
using Semblance.Recognition.Verify;
using Semblance.Vault.Audit;
using Semblance.Vault.Galleries;
using Semblance.Vault.Sealing;
using Semblance.Vault.Subjects;
using static Semblance.IntegrationTests.Recognition.MadeHouse;

namespace Semblance.IntegrationTests.Recognition.Rooms;

/// <summary>Galleries whose people hold their keys: nothing of them can be opened without.</summary>
public sealed class HolderKeyGalleryTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_claim_is_checked_with_the_holders_key_and_nothing_is_searched()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation, GalleryMode.HolderKey);
        using var ada = HolderKey.Create();
        using var ben = HolderKey.Create();
        await made.EnrolAsync("Ada", ada, Cancellation, 0);
        await made.EnrolAsync("Ben", ben, Cancellation, 90);
        Assert.Equal(Decision.Match, await VerifyAsync(made, "Ada", 5, ada));
        Assert.Equal(Decision.NonMatch, await VerifyAsync(made, "Ada", 90, ada));
        Assert.Equal(Decision.NonMatch, await VerifyAsync(made, "Ada", 5, ben));
        Assert.Equal(Decision.NonMatch, await VerifyAsync(made, "Cleo", 5, ada));
        Assert.Equal(ErrorCode.KeyUnavailable, await CodeAsync(() => VerifyAsync(made, "Ada", 5, null)));
        Assert.Equal(ErrorCode.KeyUnavailable, await CodeAsync(() => VerifyAsync(made, "Cleo", 5, null))); // it does not tell who is enrolled
        Assert.Equal(2, made.Record().Count(static one => one is { Action: AuditAction.Verify, Outcome: AuditOutcome.Refused }));
        Assert.Equal(ErrorCode.VaultRuleBroken, await CodeAsync(() => made.IdentifyAsync(5, Cancellation)));
        Assert.Equal(0, (await made.House.Rooms.OpenAsync(Staff, Cancellation)).Index.Size);
    }

    [Fact]
    public async Task Without_the_key_nobody_is_enrolled_shown_or_added_to()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation, GalleryMode.HolderKey);
        using var key = HolderKey.Create();
        using var wrong = HolderKey.Create();
        Assert.Equal(ErrorCode.KeyUnavailable, await CodeAsync(() => made.EnrolAsync("Ada", Cancellation, 0)));
        var ada = await made.EnrolAsync("Ada", key, Cancellation, 0);
        Assert.Equal(ErrorCode.KeyUnavailable, await CodeAsync(() => made.EnrolAsync("Ada", wrong, Cancellation, 10)));
        Assert.Equal(ErrorCode.KeyUnavailable, await CodeAsync(() => made.House.ShowSubject.HandleAsync(About(ada), Cancellation)));
        Assert.Equal(ErrorCode.KeyUnavailable, await CodeAsync(() => made.House.ShowSubject.HandleAsync(About(ada) with { Holder = wrong }, Cancellation)));
        Assert.Equal("Ada", (await made.House.ShowSubject.HandleAsync(About(ada) with { Holder = key }, Cancellation)).Subject.Details.DisplayName);
        Assert.Single(await made.House.EnrolledFiles.HandleAsync(Staff, new ExternalId("Ada"), key, Cancellation));
        var gallery = await made.House.Rooms.FindAsync(Staff, Cancellation);
        using (var kept = SubjectKeys.Open(made.Vault, gallery, ada.SubjectId!.Value, key))
            Assert.NotSame(kept.Kept, kept.Opening);
        Assert.True((await made.House.CheckVault.HandleAsync(Porter, Cancellation)).IsWhole);
    }

    [Fact]
    public async Task The_operator_erases_without_it_and_then_it_opens_nothing()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation, GalleryMode.HolderKey, basis: "6.1.a+9.2.a");
        using var key = HolderKey.Create();
        var ada = await made.EnrolAsync("Ada", key, Cancellation, 0);
        await made.House.WithdrawConsent.HandleAsync(new(About(ada), null), Cancellation);
        Assert.Equal(Decision.NonMatch, await VerifyAsync(made, "Ada", 5, key));
        var erased = await made.House.Erase.HandleAsync(new EraseRequest(Staff, ada.SubjectId!.Value, Porter), Cancellation);
        Assert.Equal(1, erased.Receipt.Destroyed["keys"]);
        Assert.Equal(Decision.NonMatch, await VerifyAsync(made, "Ada", 5, key));
    }

    private static async Task<Decision> VerifyAsync(MadeHouse made, string name, double degrees, HolderKey? holder) =>
        (await made.House.Verify.HandleAsync(new VerifyRequest(Staff, new ExternalId(name), ProbeAt(degrees), Porter) { FalseMatchRate = 1e-3, Holder = holder }, Cancellation)).Decision;

    private static async Task<ErrorCode> CodeAsync(Func<Task> ask) => (await Assert.ThrowsAsync<SemblanceException>(ask)).Code;
}

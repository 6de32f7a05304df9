using Semblance.Errors;
using Semblance.IntegrationTests.Running;
using Semblance.Recognition.Erase;
using Semblance.Recognition.Identify;
using Semblance.Recognition.Remove;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Audit;
using Semblance.Vault.Galleries;
using Semblance.Vault.References;
using Semblance.Vault.Rows;
using Semblance.Vault.Sealing;
using Semblance.Vault.Sealing.Receipts;
using static Semblance.IntegrationTests.Recognition.MadeHouse;

namespace Semblance.IntegrationTests.Recognition.Removing;

/// <summary>References that go, and who goes with them.</summary>
public sealed class RemoveReferencesHandlerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reference_goes_and_its_subject_stays_while_another_is_left()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var ada = await made.EnrolAsync("Ada", Cancellation, 0, 90);
        await made.EnrolAsync("Ben", Cancellation, 200);
        Assert.Equal(Verdict.Match, (await made.IdentifyAsync(90, Cancellation)).Verdict);
        var nobodys = ReferenceId.From(new RandomIdentifiers().Create());
        var done = await RemoveAsync(made, ada.References[1], nobodys, ada.References[1]);
        Assert.Equal([(ada.References[1], true, "Ada"), (nobodys, false, null)], done.References.Select(static one => (one.Id, one.WasThere, one.Details?.DisplayName)));
        Assert.Equal(ada.SubjectId, done.References[0].SubjectId);
        Assert.Empty(done.Erased);
        Assert.Equal(Verdict.Unknown, (await made.IdentifyAsync(90, Cancellation)).Verdict);
        Assert.Equal(ada.SubjectId, (await made.IdentifyAsync(0, Cancellation)).SubjectId);
        var record = made.Record();
        Assert.Single(record, one => one is { Action: AuditAction.Change, Outcome: AuditOutcome.Done } && string.Equals(one.Subject, record.First(static first => first.Action == AuditAction.Enrol).Subject, StringComparison.Ordinal));
        Assert.DoesNotContain(record, static one => one.Action == AuditAction.Erase);
        Assert.True((await made.House.CheckVault.HandleAsync(Porter, Cancellation)).IsWhole);
    }

    [Fact]
    public async Task Who_is_left_without_any_is_erased_with_a_receipt()
    {
        using var folder = new ScratchFolder();
        ReferenceId[] references;
        await using (var made = await OpenAsync(Cancellation, folder))
        {
            await made.CreateAsync(Cancellation);
            var (ada, ben, cyd) = (await made.EnrolAsync("Ada", made.Consent(), Cancellation, 0, 8), await made.EnrolAsync("Ben", Cancellation, 90), await made.EnrolAsync("Cyd", Cancellation, 180, 190));
            await made.House.Rooms.OpenAsync(Staff, Cancellation);
            references = [.. ada.References, ben.References[0], cyd.References[0]];
            var done = await made.House.RemoveReferences.HandleAsync(new RemoveReferencesRequest(Staff, references, Porter) { Terms = new ErasureTerms { OldestRecoveryKit = TimeSpan.FromDays(7), OutOfReach = ["an export"] } }, Cancellation);
            Assert.All(done.References, static one => Assert.True(one.WasThere));
            Assert.Equal([ada.SubjectId!.Value, ben.SubjectId!.Value], done.Erased.Select(static one => one.SubjectId));
            var receipts = done.Erased.Select(one => ReceiptVerifier.Verify(one.Outcome.SignedReceipt, made.Vault.Signer.Public)).ToArray();
            Assert.Equal([(2L, 1L, 1L), (1L, 0L, 1L)], receipts.Select(static one => (one.Destroyed["references"], one.Destroyed["consents"], one.Destroyed["keys"])));
            Assert.All(receipts, static one => Assert.Equal((TimeSpan.FromDays(7), "an export"), (one.IrrecoverableBy - one.At, Assert.Single(one.OutOfReach))));
            Assert.All(receipts, one => Assert.Equal((AuditAction.Erase, one.Subject), (made.Record()[(int)one.AuditSequence].Action, made.Record()[(int)one.AuditSequence].Subject)));
            Assert.Null(SubjectRows.PseudonymOf(made.Vault, await made.House.Rooms.FindAsync(Staff, Cancellation), ada.SubjectId.Value));
            Assert.Equal(cyd.SubjectId, (await made.IdentifyAsync(190, Cancellation)).SubjectId);
        }

        await using var again = await OpenAsync(Cancellation, folder);
        Assert.Equal((Verdict.Unknown, Verdict.Unknown), ((await again.IdentifyAsync(0, Cancellation)).Verdict, (await again.IdentifyAsync(90, Cancellation)).Verdict));
        Assert.All((await RemoveAsync(again, references)).References, static one => Assert.False(one.WasThere));
        Assert.True((await again.House.CheckVault.HandleAsync(Porter, Cancellation)).IsWhole);
    }

    [Fact]
    public async Task A_subject_that_shall_stay_stays_without_references()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var ada = await made.EnrolAsync("Ada", Cancellation, 0);
        var done = await made.House.RemoveReferences.HandleAsync(new RemoveReferencesRequest(Staff, ada.References, Porter) { KeepsSubjects = true }, Cancellation);
        Assert.Empty(done.Erased);
        Assert.Equal(Verdict.Unknown, (await made.IdentifyAsync(0, Cancellation)).Verdict);
        Assert.Empty((await made.House.ShowSubject.HandleAsync(About(ada), Cancellation)).References);
        Assert.Equal(ada.SubjectId, (await made.EnrolAsync("Ada", Cancellation, 4)).SubjectId);
    }

    /// <summary>A reference that was set aside may be somebody's last: whose it is stays with it.</summary>
    [Fact]
    public async Task A_damaged_reference_that_was_set_aside_keeps_its_subject()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var ada = await made.EnrolAsync("Ada", Cancellation, 0, 8);
        await using (var work = await made.Vault.Store.BeginAsync(Cancellation))
        {
            await work.Quarantine.SetAsideAsync(new DamagedRow(RowKind.Reference, ada.References[0].Value, RowFault.SealBroken), DateOnly.FromDateTime(Start.UtcDateTime), Cancellation);
            await work.CommitAsync(Cancellation);
        }

        var done = await RemoveAsync(made, [.. ada.References]);
        Assert.Equal([false, true], done.References.Select(static one => one.WasThere));
        Assert.Empty(done.Erased);
    }

    [Fact]
    public async Task Another_gallerys_references_and_impossible_requests_change_nothing()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        await made.CreateAsync(Cancellation, name: new GalleryName("guests"));
        var ada = await made.EnrolAsync("Ada", new GalleryName("guests"), Cancellation, 0);
        var events = made.Record().Count;
        Assert.False(Assert.Single((await RemoveAsync(made, ada.References[0])).References).WasThere);
        foreach (var impossible in (ReferenceId[][])[[], [.. Enumerable.Repeat(ada.References[0], ReferenceRows.MostAtOnce + 1)]])
            Assert.Equal(ErrorCode.OptionOutOfRange, (await Assert.ThrowsAsync<SemblanceException>(() => RemoveAsync(made, impossible))).Code);
        Assert.Equal(events, made.Record().Count);
        Assert.Equal(Verdict.Match, (await made.IdentifyAsync(0, Cancellation, new GalleryName("guests"))).Verdict);
    }

    [Fact]
    public async Task Without_the_holders_key_a_reference_can_be_removed_and_not_named()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation, GalleryMode.HolderKey);
        using var holder = HolderKey.Create();
        var ada = await made.EnrolAsync("Ada", holder, Cancellation, 0);
        var done = await RemoveAsync(made, ada.References[0]);
        Assert.Equal((ada.SubjectId, null), (done.References[0].SubjectId, done.References[0].Details));
        Assert.Equal(ada.SubjectId, Assert.Single(done.Erased).SubjectId);
    }

    private static Task<RemovalOutcome> RemoveAsync(MadeHouse made, params ReferenceId[] references) => Removing(made).HandleAsync(new RemoveReferencesRequest(Staff, references, Porter), Cancellation);

    private static RemoveReferencesHandler Removing(MadeHouse made) => made.House.RemoveReferences;
}

using Semblance.Errors;
using Semblance.IntegrationTests.Running;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Constrain;
using Semblance.Recognition.Describe;
using Semblance.Recognition.Identify;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Audit;
using Semblance.Vault.Galleries;
using Semblance.Vault.Sealing;
using Semblance.Vault.Sealing.Receipts;
using Semblance.Vault.Subjects;
using static Semblance.IntegrationTests.Recognition.MadeHouse;

namespace Semblance.IntegrationTests.Recognition.Describing;

/// <summary>People who are called otherwise, and who turn out to be the same.</summary>
public sealed class DescribeSubjectHandlerTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(Start.UtcDateTime);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_details_are_changed_and_the_subject_is_found_by_its_new_name_alone()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var ada = await made.EnrolAsync("Ada", Cancellation, 0);
        var details = new SubjectDetails { ExternalId = new ExternalId("4711"), DisplayName = "Ada L.", Tags = ["night"], ValidUntil = Today.AddDays(100) };
        var done = await DescribeAsync(made, About(ada), details);
        Assert.Equal((ada.SubjectId!.Value, 0, null), (done.SubjectId, done.Moved.Count, done.Erased));
        Assert.Equal(details, (await made.House.ShowSubject.HandleAsync(About(ada), Cancellation)).Subject.Details);
        Assert.Equal(ada.SubjectId, (await made.House.FindSubject.HandleAsync(Staff, "4711", Cancellation)).Id);
        Assert.Equal(ErrorCode.SubjectUnknown, (await Assert.ThrowsAsync<SemblanceException>(() => made.House.FindSubject.HandleAsync(Staff, "Ada", Cancellation))).Code);
        Assert.Equal(ada.SubjectId, (await made.IdentifyAsync(0, Cancellation)).SubjectId);
        await DescribeAsync(made, About(ada), details with { ExternalId = null });
        Assert.NotEqual(ada.SubjectId, (await made.EnrolAsync("4711", Cancellation, 90)).SubjectId);
        Assert.Equal(2, made.Record().Count(static one => one is { Action: AuditAction.Change, Outcome: AuditOutcome.Done }));
        Assert.True((await made.House.CheckVault.HandleAsync(Porter, Cancellation)).IsWhole);
    }

    [Fact]
    public async Task An_open_gallery_heeds_new_days_at_once_and_so_does_one_that_is_opened_again()
    {
        using var folder = new ScratchFolder();
        await using (var made = await OpenAsync(Cancellation, folder, snapshots: new SnapshotRules { FewestReferences = 1 }))
        {
            await made.CreateAsync(Cancellation);
            var ada = await made.EnrolAsync("Ada", Cancellation, 0);
            Assert.Equal(Verdict.Match, (await made.IdentifyAsync(0, Cancellation)).Verdict);
            await made.House.Rooms.KeepAsync(Cancellation);
            await DescribeAsync(made, About(ada), new SubjectDetails { ExternalId = new ExternalId("Ada"), ValidFrom = Today.AddDays(1) });
            Assert.Equal(Verdict.Unknown, (await made.IdentifyAsync(0, Cancellation)).Verdict);
            made.Time.Advance(TimeSpan.FromDays(1));
            Assert.Equal(Verdict.Match, (await made.IdentifyAsync(0, Cancellation)).Verdict);
            await DescribeAsync(made, About(ada), new SubjectDetails { ExternalId = new ExternalId("Ada"), ValidUntil = Today });
            Assert.Equal(Verdict.Unknown, (await made.IdentifyAsync(0, Cancellation)).Verdict);
        }

        await using var again = await OpenAsync(Cancellation, folder, Start.AddDays(1));
        Assert.Equal(Verdict.Unknown, (await again.IdentifyAsync(0, Cancellation)).Verdict);
    }

    [Fact]
    public async Task A_name_that_is_taken_is_refused_without_being_told()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var ada = await made.EnrolAsync("Ada", Cancellation, 0);
        await made.EnrolAsync("Ben-4712", Cancellation, 90);
        var refusal = await Assert.ThrowsAsync<SemblanceException>(() => DescribeAsync(made, About(ada), new SubjectDetails { ExternalId = new ExternalId("Ben-4712") }));
        Assert.Equal(ErrorCode.NameTaken, refusal.Code);
        Assert.DoesNotContain("4712", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("Ada", (await made.House.ShowSubject.HandleAsync(About(ada), Cancellation)).Subject.Details.ExternalId?.Text);
    }

    [Fact]
    public async Task One_who_becomes_another_leaves_references_and_rules_and_is_erased()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var (ada, ben) = (await made.EnrolAsync("Ada", Cancellation, 0, 8), await made.EnrolAsync("Ben", Cancellation, 90));
        await made.House.Constrain.HandleAsync(new ConstraintRequest(About(ada), "a poster") { NotShownBy = ProbeAt(1).File }, Cancellation);
        var done = await MergeAsync(made, About(ada), "Ben");
        Assert.Equal((ben.SubjectId, ada.SubjectId), (done.SubjectId, done.Erased?.SubjectId));
        Assert.Equal(ada.References, done.Moved);
        Assert.Equal(1, ReceiptVerifier.Verify(done.Erased!.Outcome.SignedReceipt, made.Vault.Signer.Public).Destroyed["keys"]);
        Assert.Equal((ben.SubjectId, Verdict.Unknown), ((await made.IdentifyAsync(4, Cancellation)).SubjectId, (await made.IdentifyAsync(1, Cancellation)).Verdict));
        var dossier = await made.House.ShowSubject.HandleAsync(About(ben), Cancellation);
        Assert.Equal(("Ben", 3), (dossier.Subject.Details.DisplayName, dossier.References.Count));
        Assert.Equal(ErrorCode.SubjectUnknown, (await Assert.ThrowsAsync<SemblanceException>(() => made.House.FindSubject.HandleAsync(Staff, "Ada", Cancellation))).Code);
        Assert.True((await made.House.CheckVault.HandleAsync(Porter, Cancellation)).IsWhole);
    }

    [Fact]
    public async Task One_without_references_is_erased_all_the_same_and_its_own_name_merges_nobody()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var (ada, ben) = (await made.EnrolAsync("Ada", Cancellation, 0), await made.EnrolAsync("Ben", Cancellation, 90));
        Assert.Null((await MergeAsync(made, About(ada), "Ada")).Erased);
        await made.House.RemoveReferences.HandleAsync(new(Staff, ada.References, Porter) { KeepsSubjects = true }, Cancellation);
        var done = await MergeAsync(made, About(ada), "Ben");
        Assert.Equal((ben.SubjectId, 0, ada.SubjectId), (done.SubjectId, done.Moved.Count, done.Erased?.SubjectId));
    }

    [Fact]
    public async Task Two_whom_a_human_told_apart_never_become_one()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var (ada, ben) = (await made.EnrolAsync("Ada", Cancellation, 0), await made.EnrolAsync("Ben", Cancellation, 90));
        await made.House.Constrain.HandleAsync(new ConstraintRequest(About(ben), "twins") { DifferentFrom = ada.SubjectId }, Cancellation);
        Assert.Equal(ErrorCode.VaultRuleBroken, (await Assert.ThrowsAsync<SemblanceException>(() => MergeAsync(made, About(ada), "Ben"))).Code);
        Assert.Equal((ada.SubjectId, ben.SubjectId), ((await made.IdentifyAsync(0, Cancellation)).SubjectId, (await made.IdentifyAsync(90, Cancellation)).SubjectId));
    }

    [Fact]
    public async Task Who_holds_the_key_shows_it_to_be_described_and_becomes_nobody_else()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation, GalleryMode.HolderKey);
        using var holder = HolderKey.Create();
        using var others = HolderKey.Create();
        var ada = await made.EnrolAsync("Ada", holder, Cancellation, 0);
        await made.EnrolAsync("Ben", others, Cancellation, 90);
        var details = new SubjectDetails { ExternalId = new ExternalId("Ada"), DisplayName = "Ada L." };
        foreach (var shown in (HolderKey?[])[null, others])
            Assert.Equal(ErrorCode.KeyUnavailable, (await Assert.ThrowsAsync<SemblanceException>(() => DescribeAsync(made, About(ada) with { Holder = shown }, details))).Code);
        await DescribeAsync(made, About(ada) with { Holder = holder }, details);
        Assert.Equal("Ada L.", (await made.House.ShowSubject.HandleAsync(About(ada) with { Holder = holder }, Cancellation)).Subject.Details.DisplayName);
        Assert.Equal(ErrorCode.VaultRuleBroken, (await Assert.ThrowsAsync<SemblanceException>(() => MergeAsync(made, About(ada) with { Holder = holder }, "Ben"))).Code);
    }

    private static Task<DescriptionOutcome> DescribeAsync(MadeHouse made, AboutSubject about, SubjectDetails details) => Describing(made).HandleAsync(new DescribeSubjectRequest(about, details), Cancellation);

    private static Task<DescriptionOutcome> MergeAsync(MadeHouse made, AboutSubject about, string name) =>
        Describing(made).HandleAsync(new DescribeSubjectRequest(about, new SubjectDetails { ExternalId = new ExternalId(name) }) { MergesIntoTaken = true }, Cancellation);

    private static DescribeSubjectHandler Describing(MadeHouse made) => made.House.DescribeSubject;
}

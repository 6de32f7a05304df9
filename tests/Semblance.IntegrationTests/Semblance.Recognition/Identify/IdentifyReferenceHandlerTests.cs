using Semblance.Errors;
using Semblance.Recognition.Identify;
using Semblance.Recognition.Release;
using Semblance.Vault.Audit;
using Semblance.Vault.Galleries;
using Semblance.Vault.Subjects;
using static Semblance.IntegrationTests.Recognition.MadeHouse;

namespace Semblance.IntegrationTests.Recognition.Identifying;

/// <summary>Searches that begin with a kept reference, list references, or leave somebody out.</summary>
public sealed class IdentifyReferenceHandlerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reference_finds_others_like_it_and_not_itself_and_the_search_is_on_record()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var (ada, ben) = (await made.EnrolAsync("Ada", Cancellation, 0, 8), await made.EnrolAsync("Ben", Cancellation, 90));
        var found = await Searching(made).HandleAsync(new IdentifyReferenceRequest(Staff, ada.References[0], Porter) { ListsReferences = true, ListsNearest = true, FalsePositiveIdentificationRate = 1e-2 }, Cancellation);
        Assert.Equal((Verdict.Match, ada.SubjectId), (found.Verdict, found.SubjectId));
        Assert.Equal([ada.References[1], ben.References[0]], found.Candidates.Select(static one => one.Found.ReferenceId));
        var search = made.Record()[^1];
        Assert.Equal((AuditAction.Identify, AuditOutcome.Match, Convert.ToHexStringLower(Digest("Ada0").ToBytes())), (search.Action, search.Outcome, search.InputDigest));
        var itself = await Searching(made).HandleAsync(new IdentifyReferenceRequest(Staff, ada.References[0], Porter) { FindsItself = true }, Cancellation);
        Assert.Equal((ada.References[0], 1.0), (itself.Candidates[0].Found.ReferenceId, Math.Round(itself.Candidates[0].Found.Score.Similarity, 6)));
        var others = await Searching(made).HandleAsync(new IdentifyReferenceRequest(Staff, ada.References[0], Porter) { Except = new LeftOut { Subjects = [ada.SubjectId!.Value] }, ListsNearest = true }, Cancellation);
        Assert.Equal((Verdict.Unknown, ben.SubjectId), (others.Verdict, others.Candidates[0].Found.SubjectId));
    }

    [Fact]
    public async Task A_gallery_for_claims_and_a_reference_that_is_not_there_are_refused()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation, GalleryMode.VerificationOnly);
        await made.CreateAsync(Cancellation, name: new GalleryName("guests"));
        var ada = await made.EnrolAsync("Ada", Cancellation, 0);
        foreach (var (name, code) in ((GalleryName, ErrorCode)[])[(Staff, ErrorCode.VaultRuleBroken), (new GalleryName("guests"), ErrorCode.ReferenceUnknown)])
            Assert.Equal(code, (await Assert.ThrowsAsync<SemblanceException>(() => Searching(made).HandleAsync(new IdentifyReferenceRequest(name, ada.References[0], Porter), Cancellation))).Code);
        Assert.Single(made.Record(), static one => one is { Action: AuditAction.Identify, Outcome: AuditOutcome.Refused });
    }

    [Fact]
    public async Task Whoever_waits_for_a_human_is_no_probe_and_nothing_is_searched()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        await made.EnrolAsync("Ada", Cancellation, 0);
        var held = await made.EnrolAsync("Ben", Cancellation, 1);
        Assert.Equal(SubjectState.Held, held.State);
        var refusal = await Assert.ThrowsAsync<SemblanceException>(() => Searching(made).HandleAsync(new IdentifyReferenceRequest(Staff, held.References[0], Porter), Cancellation));
        Assert.Equal(ErrorCode.ReferenceUnknown, refusal.Code);
        Assert.DoesNotContain(made.Record(), static one => one.Action == AuditAction.Identify);
    }

    [Fact]
    public async Task Listed_references_are_judged_as_subjects_are()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var ada = await made.EnrolAsync("Ada", Cancellation, 0, 1, 2);
        var ida = await made.House.Enrol.HandleAsync(new() { Gallery = Staff, Subject = new SubjectDetails(), Samples = [new(ProbeAt(4).Template, [], Digest("Ida"), "ida")], IsKnownToBeNew = true, Caller = Porter }, Cancellation);
        foreach (var most in (int[])[2, 3, 5])
        {
            var request = new IdentifyRequest(Staff, ProbeAt(1), Porter) { MaxCandidates = most, FalsePositiveIdentificationRate = 1e-2 };
            var (listed, plain) = (await made.House.Identify.HandleAsync(request with { ListsReferences = true }, Cancellation), await made.House.Identify.HandleAsync(request, Cancellation));
            Assert.Equal((Verdict.AskHuman, plain.Margin), (listed.Verdict, listed.Margin));
            Assert.Equal(Math.Min(most, 4), listed.Candidates.Count);
            Assert.Equal(Enumerable.Range(1, listed.Candidates.Count), listed.Candidates.Select(static one => one.Rank));
            Assert.All(listed.Candidates.Take(3), one => Assert.Equal(ada.SubjectId, one.Found.SubjectId));
            var alone = await made.House.Identify.HandleAsync(request with { ListsReferences = true, Except = new LeftOut { References = ida.References } }, Cancellation);
            Assert.Equal((Verdict.Match, null), (alone.Verdict, alone.Margin));
        }
    }

    [Fact]
    public async Task A_restricted_gallery_withholds_each_subject_once()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation, isRestricted: true);
        var ada = await made.EnrolAsync("Ada", Cancellation, 0, 8);
        var told = await made.House.Identify.HandleAsync(new IdentifyRequest(Staff, ProbeAt(4), Porter) { ListsReferences = true, FalsePositiveIdentificationRate = 1e-2 }, Cancellation);
        Assert.Empty(told.Candidates);
        WithheldAnswer confirmed = await made.House.ConfirmRelease.HandleAsync(told.ReleaseId!.Value, Porter with { Account = "second" }, Cancellation);
        Assert.Equal(ada.SubjectId, Assert.Single(confirmed.Candidates).Subject);
    }

    private static IdentifyReferenceHandler Searching(MadeHouse made) => made.House.IdentifyReference;
}

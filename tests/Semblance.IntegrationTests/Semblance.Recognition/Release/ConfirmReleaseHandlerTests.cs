using Semblance.Errors;
using Semblance.IntegrationTests.Running;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Erase;
using Semblance.Recognition.Identify;
using Semblance.Recognition.Release;
using Semblance.Vault.Audit;
using Semblance.Vault.Sealing;
using static Semblance.IntegrationTests.Recognition.MadeHouse;

namespace Semblance.IntegrationTests.Recognition.Release;

/// <summary>Answers that two accounts have to agree on.</summary>
public sealed class ConfirmReleaseHandlerTests
{
    private static readonly Caller Second = new("chief", "operator", "test");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_restricted_gallery_names_nobody_until_another_account_confirms()
    {
        using var folder = new ScratchFolder();
        Guid release;
        Guid ada;
        await using (var made = await OpenAsync(Cancellation, folder))
        {
            await made.CreateAsync(Cancellation, isRestricted: true);
            ada = (await made.EnrolAsync("Ada", Cancellation, 0)).SubjectId!.Value.Value;
            var told = await made.IdentifyAsync(3, Cancellation);
            Assert.Equal((Verdict.AskHuman, 0, null), (told.Verdict, told.Candidates.Count, told.SubjectId));
            release = told.ReleaseId!.Value;
            Assert.All(Directory.GetFiles(made.Place.WithheldFolder), file => Assert.Equal(-1, File.ReadAllBytes(file).AsSpan().IndexOf("porter"u8)));
        }

        await using var again = await OpenAsync(Cancellation, folder);
        var waiting = Assert.Single(again.House.ConfirmRelease.List());
        Assert.Equal((release, "porter", 0, 0), (waiting.Id, waiting.RequestedBy, waiting.Candidates.Count, waiting.Reasons.Count));
        var answer = await again.House.ConfirmRelease.HandleAsync(release, Second, Cancellation);
        Assert.Equal((true, ada), (answer.IsMatch, answer.Candidates[0].Subject.Value));
        Assert.NotEmpty(answer.Reasons);
        Assert.Equal([AuditOutcome.Undecided, AuditOutcome.Match], again.Record().Where(one => one.Action is AuditAction.Identify or AuditAction.Confirm).Select(one => one.Outcome));
        Assert.Equal(("chief", "porter"), again.Record().Single(one => one.Action == AuditAction.Confirm) is var confirmed ? (confirmed.Actor, confirmed.SecondActor) : default);
        Assert.Equal(string.Empty, again.Record().Single(one => one.Action == AuditAction.Identify).Subject);
        Assert.Equal(ErrorCode.VaultRuleBroken, (await Assert.ThrowsAsync<SemblanceException>(() => again.House.ConfirmRelease.HandleAsync(release, Second, Cancellation))).Code);
    }

    [Fact]
    public async Task The_same_account_is_refused_and_the_attempt_is_on_record()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation, isRestricted: true);
        await made.EnrolAsync("Ada", Cancellation, 0);
        var release = (await made.IdentifyAsync(3, Cancellation)).ReleaseId!.Value;
        Assert.Equal(ErrorCode.VaultRuleBroken, (await Assert.ThrowsAsync<SemblanceException>(() => made.House.ConfirmRelease.HandleAsync(release, new Caller("PORTER", "chief", "test"), Cancellation))).Code);
        Assert.Single(made.Record(), one => one is { Action: AuditAction.Confirm, Outcome: AuditOutcome.Refused });
        Assert.Single(made.House.ConfirmRelease.List());
    }

    [Fact]
    public async Task Who_was_erased_meanwhile_is_not_named()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation, isRestricted: true);
        var ada = await made.EnrolAsync("Ada", Cancellation, 0);
        var release = (await made.IdentifyAsync(3, Cancellation)).ReleaseId!.Value;
        await made.House.Erase.HandleAsync(new EraseRequest(Staff, ada.SubjectId!.Value, Porter), Cancellation);
        var answer = await made.House.ConfirmRelease.HandleAsync(release, Second, Cancellation);
        Assert.Equal((false, 0), (answer.IsMatch, answer.Candidates.Count));
    }

    [Fact]
    public async Task A_stranger_needs_no_second_account_and_old_answers_are_destroyed()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation, isRestricted: true);
        await made.EnrolAsync("Ada", Cancellation, 0);
        Assert.Equal((Verdict.Unknown, null), await made.IdentifyAsync(180, Cancellation) is var stranger ? (stranger.Verdict, stranger.ReleaseId) : default);
        var release = (await made.IdentifyAsync(3, Cancellation)).ReleaseId!.Value;
        made.Time.Advance(WithheldShelf.Longest);
        Assert.Empty(made.House.ConfirmRelease.List());
        await Assert.ThrowsAsync<SemblanceException>(() => made.House.ConfirmRelease.HandleAsync(release, Second, Cancellation));
        Assert.Equal(1, (await made.House.Sweep.HandleAsync(Porter, Cancellation)).Withheld);
        Assert.Empty(Directory.GetFiles(made.Place.WithheldFolder));
    }

    [Fact]
    public void What_is_sealed_comes_back_as_it_was()
    {
        var ids = new RandomIdentifiers();
        var answer = new WithheldAnswer
        {
            Id = ids.Create(),
            Gallery = global::Semblance.Vault.Galleries.GalleryId.From(ids.Create()),
            RequestedBy = "porter",
            At = Start,
            IsMatch = true,
            Probe = new string('a', 64),
            Candidates = [new WithheldCandidate(global::Semblance.Vault.Subjects.SubjectId.From(ids.Create()), 0.5, 1e-3)],
            Reasons = ["Alike."],
        };
        var read = WithheldText.Read(answer.Id, WithheldText.Write(answer));
        Assert.Equal(answer, read with { Candidates = answer.Candidates, Reasons = answer.Reasons });
        Assert.Equal((answer.Candidates[0], "Alike."), (Assert.Single(read.Candidates), Assert.Single(read.Reasons)));
    }
}

using Semblance.Comparison;
using Semblance.Errors;
using Semblance.IntegrationTests.Running;
using Semblance.Recognition.Enrol;
using Semblance.Recognition.Erase;
using Semblance.Recognition.Identify;
using Semblance.Recognition.Verify;
using Semblance.Vault.Audit;
using Semblance.Vault.Audit.Checking;
using Semblance.Vault.Files;
using Semblance.Vault.Galleries;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Sealing.Receipts;
using Semblance.Vault.Sealing.Signing;
using Semblance.Vault.Subjects;
using static Semblance.IntegrationTests.Recognition.MadeHouse;

namespace Semblance.IntegrationTests.Recognition;

/// <summary>The whole way over a real vault: files, keys and chain.</summary>
public sealed class RecognitionHouseTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_was_enrolled_is_found_and_a_stranger_is_not()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var ada = await made.EnrolAsync("Ada", Cancellation, 0, 10);
        await made.EnrolAsync("Ben", Cancellation, 90);
        Assert.Equal((2, SubjectState.Active), (ada.References.Count, ada.State));
        var found = await made.IdentifyAsync(5, Cancellation);
        Assert.Equal((Verdict.Match, ada.SubjectId), (found.Verdict, found.SubjectId));
        Assert.Equal(Verdict.Unknown, (await made.IdentifyAsync(180, Cancellation)).Verdict);
        Assert.Equal(Decision.Match, (await made.VerifyAsync("Ben", 85, Cancellation)).Decision);
        Assert.Equal(Decision.NonMatch, (await made.VerifyAsync("Ben", 200, Cancellation)).Decision);
        Assert.Equal(Decision.NonMatch, (await made.VerifyAsync("nobody", 85, Cancellation)).Decision);
        await DemandAlikeAsync(made, limits: []);
        await DemandAlikeAsync(made, limits: [new DecisionLimit("The picture is dark.", LimitEffect.ForbidsNonMatch)]);
    }

    /// <summary>Who is not enrolled gets, letter for letter, the answer of who is and does not look alike; the record alone tells them apart.</summary>
    private static async Task DemandAlikeAsync(MadeHouse made, IReadOnlyList<DecisionLimit> limits)
    {
        var answers = new List<VerificationOutcome>();
        foreach (var name in (string[])["Ben", "nobody"])
            answers.Add(await made.House.Verify.HandleAsync(new VerifyRequest(Staff, new ExternalId(name), ProbeAt(200) with { Limits = limits }, Porter) { FalseMatchRate = 1e-3 }, Cancellation));
        Assert.All(answers, static one => Assert.Null(one.Comparison));
        Assert.Equal(answers[0].Decision, answers[1].Decision);
        Assert.Equal(string.Join('|', answers[0].Reasons), string.Join('|', answers[1].Reasons));
        var record = made.Record().Where(static one => one.Action == AuditAction.Verify).TakeLast(2).ToArray();
        Assert.NotEmpty(record[0].Subject);
        Assert.Equal((string.Empty, record[0].Outcome), (record[1].Subject, record[1].Outcome));
    }

    [Fact]
    public async Task A_vault_that_is_opened_again_knows_them_still()
    {
        using var folder = new ScratchFolder();
        await using (var first = await OpenAsync(Cancellation, folder))
        {
            await first.CreateAsync(Cancellation);
            await first.EnrolAsync("Ada", Cancellation, 0);
        }

        await using var second = await OpenAsync(Cancellation, folder);
        Assert.Equal(Verdict.Match, (await second.IdentifyAsync(3, Cancellation)).Verdict);
        Assert.Empty((await second.House.Rooms.OpenAsync(Staff, Cancellation)).Damaged);
    }

    [Fact]
    public async Task Somebody_new_who_looks_like_somebody_known_waits_for_a_human()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var ada = await made.EnrolAsync("Ada", Cancellation, 0);
        var ida = await made.EnrolAsync("Ida", Cancellation, 4);
        Assert.Equal((SubjectState.Held, ada.SubjectId), (ida.State, ida.Neighbour?.SubjectId));
        Assert.Equal(ada.SubjectId, (await made.IdentifyAsync(4, Cancellation)).SubjectId);
    }

    [Fact]
    public async Task A_gallery_that_rests_on_consent_keeps_nobody_without_one()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation, basis: "6.1.a+9.2.a");
        var refusal = await Assert.ThrowsAsync<SemblanceException>(() => made.EnrolAsync("Ada", Cancellation, 0));
        Assert.Equal(ErrorCode.VaultRuleBroken, refusal.Code);
        Assert.Equal(Verdict.Unknown, (await made.IdentifyAsync(0, Cancellation)).Verdict);
        using (var keys = made.Vault.Keys.OpenSubjects((await made.House.Rooms.FindAsync(Staff, Cancellation)).Gallery.Id.Value, Cancellation))
            Assert.Equal(0, keys.Count); // nor a key of anybody
        await made.EnrolAsync("Ada", new GivenConsent("form 12", made.Time.GetUtcNow(), new DateOnly(2027, 1, 1)), Cancellation, 0);
        Assert.Equal(Verdict.Match, (await made.IdentifyAsync(0, Cancellation)).Verdict);
    }

    [Fact]
    public async Task After_its_expiry_a_reference_is_found_no_more()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        await made.EnrolAsync("Ada", Cancellation, 0);
        made.Time.Advance(TimeSpan.FromDays(364));
        Assert.Equal(Verdict.Match, (await made.IdentifyAsync(0, Cancellation)).Verdict);
        made.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(Verdict.Unknown, (await made.IdentifyAsync(0, Cancellation)).Verdict);
    }

    [Fact]
    public async Task A_gallery_for_claims_is_not_searched_and_the_attempt_is_on_record()
    {
        using var folder = new ScratchFolder();
        await using (var made = await OpenAsync(Cancellation, folder))
        {
            await made.CreateAsync(Cancellation, GalleryMode.VerificationOnly);
            await made.EnrolAsync("Ada", Cancellation, 0);
            Assert.Equal(ErrorCode.VaultRuleBroken, (await Assert.ThrowsAsync<SemblanceException>(() => made.IdentifyAsync(0, Cancellation))).Code);
            Assert.Equal(Decision.Match, (await made.VerifyAsync("Ada", 2, Cancellation)).Decision);
        }

        Assert.Contains(AuditReader.Read(new DiskFiles(), new VaultPlace { Folder = folder.Path }.AuditFolder), static record => record.Event is { Action: AuditAction.Identify, Outcome: AuditOutcome.Refused });
    }

    [Fact]
    public async Task Who_is_erased_is_gone_for_good_and_the_receipt_proves_it()
    {
        using var folder = new ScratchFolder();
        EraseOutcome erased;
        string publicKey;
        await using (var made = await OpenAsync(Cancellation, folder))
        {
            await made.CreateAsync(Cancellation);
            var ada = await made.EnrolAsync("Ada", Cancellation, 0, 10);
            await made.EnrolAsync("Ben", Cancellation, 90);
            erased = await made.House.Erase.HandleAsync(new EraseRequest(Staff, ada.SubjectId!.Value, Porter), Cancellation);
            Assert.Equal(Verdict.Unknown, (await made.IdentifyAsync(5, Cancellation)).Verdict);
            Assert.Equal(Verdict.Match, (await made.IdentifyAsync(90, Cancellation)).Verdict);
            publicKey = await File.ReadAllTextAsync(made.Place.PublicKey, Cancellation);
        }

        await using (var again = await OpenAsync(Cancellation, folder))
            Assert.Equal(Verdict.Unknown, (await again.IdentifyAsync(5, Cancellation)).Verdict);
        using var key = VerificationKey.Read(publicKey);
        var receipt = ReceiptVerifier.Verify(erased.SignedReceipt, key);
        Assert.Equal((1, 2, 1), (receipt.Destroyed["subjects"], receipt.Destroyed["references"], receipt.Destroyed["keys"]));
        Assert.True(receipt.Epoch > receipt.EpochDestroyed);
        var chain = AuditVerifier.Verify(new DiskFiles(), new VaultPlace { Folder = folder.Path }.AuditFolder, key);
        Assert.True(chain.IsWhole, string.Join('\n', chain.Findings));
        var record = AuditReader.Read(new DiskFiles(), new VaultPlace { Folder = folder.Path }.AuditFolder).Single(record => record.Event.Action == AuditAction.Erase);
        Assert.Equal((receipt.Subject, receipt.AuditSequence), (record.Event.Subject, record.Sequence));
    }

    [Fact]
    public async Task Erasures_at_the_same_time_each_get_their_receipt()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var people = new List<SubjectId>();
        foreach (var degrees in new[] { 0, 60, 120, 180, 240, 300 })
            people.Add((await made.EnrolAsync(FormattableString.Invariant($"at {degrees}"), Cancellation, degrees)).SubjectId!.Value);
        var erased = await Task.WhenAll(people.Select(person => Task.Run(() => made.House.Erase.HandleAsync(new EraseRequest(Staff, person, Porter), Cancellation), Cancellation)));
        using var key = VerificationKey.Read(await File.ReadAllTextAsync(made.Place.PublicKey, Cancellation));
        var receipts = erased.Select(one => ReceiptVerifier.Verify(one.SignedReceipt, key)).ToArray();
        Assert.All(receipts, static receipt => Assert.True(receipt.Epoch > receipt.EpochDestroyed));
        Assert.Equal(people.Count, receipts.Select(receipt => receipt.AuditSequence).Distinct().Count());
        Assert.Equal(Verdict.Unknown, (await made.IdentifyAsync(60, Cancellation)).Verdict);
    }

    [Fact]
    public async Task Of_everything_that_was_asked_an_event_is_on_record()
    {
        using var folder = new ScratchFolder();
        await using (var made = await OpenAsync(Cancellation, folder))
        {
            await made.CreateAsync(Cancellation);
            await made.EnrolAsync("Ada", Cancellation, 0);
            await made.IdentifyAsync(0, Cancellation);
            await made.VerifyAsync("Ada", 0, Cancellation);
        }

        var records = AuditReader.Read(new DiskFiles(), new VaultPlace { Folder = folder.Path }.AuditFolder).ToArray();
        Assert.Equal([AuditAction.CreateGallery, AuditAction.Enrol, AuditAction.Identify, AuditAction.Verify], records.Select(record => record.Event.Action));
        Assert.All(records, static record => Assert.Equal(("porter", "to open the door"), (record.Event.Actor, record.Event.Purpose)));
        Assert.Single(records.Skip(1).Select(record => record.Event.Subject).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Who_is_in_a_gallery_is_listed_found_by_name_and_never_kept_twice()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var ben = await made.EnrolAsync("Ben", Cancellation, 90);
        var ada = await made.EnrolAsync("Ada", Cancellation, 0, 10);
        var roll = await made.House.ListSubjects.HandleAsync(Staff, Porter, Cancellation);
        Assert.Equal([("Ada", 2), ("Ben", 1)], roll.Subjects.Select(one => (one.Subject.Details.DisplayName!, one.References.Count)));
        Assert.Equal([new DateOnly(2027, 8, 1), new DateOnly(2027, 8, 1)], roll.Subjects.Select(one => one.FirstExpiry!.Value));
        Assert.Empty(roll.Damaged);
        Assert.Equal(ada.SubjectId, (await made.House.FindSubject.HandleAsync(Staff, "Ada", Cancellation)).Id);
        Assert.Equal(ben.SubjectId, (await made.House.FindSubject.HandleAsync(Staff, ben.SubjectId!.Value.ToString(), Cancellation)).Id);
        Assert.Equal(ErrorCode.SubjectUnknown, (await Assert.ThrowsAsync<SemblanceException>(() => made.House.FindSubject.HandleAsync(Staff, "Cleo", Cancellation))).Code);
        Assert.Equal(2, (await made.House.EnrolledFiles.HandleAsync(Staff, new ExternalId("Ada"), null, Cancellation)).Count);
        Assert.Empty(await made.House.EnrolledFiles.HandleAsync(Staff, new ExternalId("Cleo"), null, Cancellation));
    }
}

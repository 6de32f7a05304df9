using Semblance.Errors;
using Semblance.IntegrationTests.Running;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Attribute;
using Semblance.Recognition.Constrain;
using Semblance.Recognition.Consents;
using Semblance.Recognition.Enrol;
using Semblance.Recognition.Erase;
using Semblance.Recognition.Identify;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Audit;
using Semblance.Vault.Constraints;
using Semblance.Vault.Galleries;
using Semblance.Vault.References;
using Semblance.Vault.Sealing;
using Semblance.Vault.Sealing.Receipts;
using Semblance.Vault.Subjects;
using static Semblance.IntegrationTests.Recognition.MadeHouse;

namespace Semblance.IntegrationTests.Recognition.Attributing;

/// <summary>References that turn out to show somebody else.</summary>
public sealed class MoveReferencesHandlerTests
{
    private const string OnConsent = "6.1.a+9.2.a";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reference_that_moves_is_found_as_the_others_with_its_own_provenance_and_end()
    {
        using var folder = new ScratchFolder();
        EnrolmentOutcome ada, ben;
        await using (var made = await OpenAsync(Cancellation, folder))
        {
            await made.CreateAsync(Cancellation);
            (ada, ben) = (await made.EnrolAsync("Ada", made.Consent(100), Cancellation, 0, 90), await made.EnrolAsync("Ben", Cancellation, 180));
            Assert.Equal(ada.SubjectId, (await made.IdentifyAsync(90, Cancellation)).SubjectId);
            made.Time.Advance(TimeSpan.FromDays(2));
            var done = await MoveAsync(made, AttributedTo.Known(new ExternalId("Ben")), ada.References[1]);
            Assert.Equal((ben.SubjectId, ada.SubjectId, 0), (done.SubjectId, Assert.Single(done.References).From, done.Erased.Count));
            var found = await made.House.FindReference.HandleAsync(new AboutReference(Staff, ada.References[1], Porter), Cancellation);
            Assert.Equal(("Ben", "Ada.jpg", Start, new DateOnly(2026, 11, 9), null), (found.Subject.Details.DisplayName, found.Kept.Provenance.Source, found.Kept.Provenance.EnrolledAt, found.Kept.Row.ExpiresAt, found.Kept.Row.ConsentId));
            Assert.Equal((ben.SubjectId, ada.SubjectId), ((await made.IdentifyAsync(90, Cancellation)).SubjectId, (await made.IdentifyAsync(0, Cancellation)).SubjectId));
            Assert.Equal(2, made.Record().Where(static one => one.Action == AuditAction.Change).Select(static one => one.Subject).Distinct(StringComparer.Ordinal).Count());
        }

        await using var again = await OpenAsync(Cancellation, folder, Start.AddDays(2));
        Assert.Equal((ben.SubjectId, ada.SubjectId), ((await again.IdentifyAsync(90, Cancellation)).SubjectId, (await again.IdentifyAsync(0, Cancellation)).SubjectId));
        Assert.True((await again.House.CheckVault.HandleAsync(Porter, Cancellation)).IsWhole);
    }

    [Fact]
    public async Task Who_is_left_without_any_is_erased_with_a_receipt_and_the_references_live_on()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var (ada, ben) = (await made.EnrolAsync("Ada", Cancellation, 0, 8), await made.EnrolAsync("Ben", Cancellation, 90));
        var nobodys = ReferenceId.From(new RandomIdentifiers().Create());
        var done = await MoveAsync(made, AttributedTo.Known(ben.SubjectId!.Value), [.. ada.References, nobodys]);
        Assert.Equal([ada.SubjectId, ada.SubjectId, null], done.References.Select(static one => one.From));
        var receipt = ReceiptVerifier.Verify(Assert.Single(done.Erased).Outcome.SignedReceipt, made.Vault.Signer.Public);
        Assert.Equal((1L, 0L, 1L), (receipt.Destroyed["subjects"], receipt.Destroyed["references"], receipt.Destroyed["keys"]));
        Assert.Null(SubjectRows.PseudonymOf(made.Vault, await made.House.Rooms.FindAsync(Staff, Cancellation), ada.SubjectId!.Value));
        Assert.Equal(ben.SubjectId, (await made.IdentifyAsync(4, Cancellation)).SubjectId);
        Assert.Equal(3, (await made.House.ShowSubject.HandleAsync(About(ben), Cancellation)).References.Count);
        Assert.True((await made.House.CheckVault.HandleAsync(Porter, Cancellation)).IsWhole);
    }

    [Fact]
    public async Task Somebody_new_takes_references_over_and_who_shall_stay_stays()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var ada = await made.EnrolAsync("Ada", Cancellation, 0);
        var details = new SubjectDetails { ExternalId = new ExternalId("Cyd"), Tags = ["night"], ValidUntil = new DateOnly(2026, 8, 3) };
        var done = await made.House.MoveReferences.HandleAsync(new MoveReferencesRequest(Staff, ada.References, AttributedTo.New(details), Porter) { KeepsSubjects = true }, Cancellation);
        Assert.Equal((done.SubjectId, 0), ((await made.IdentifyAsync(0, Cancellation)).SubjectId, done.Erased.Count));
        Assert.Equal(details, (await made.House.ShowSubject.HandleAsync(new AboutSubject(Staff, done.SubjectId!.Value, Porter), Cancellation)).Subject.Details);
        Assert.Empty((await made.House.ShowSubject.HandleAsync(About(ada), Cancellation)).References);
        made.Time.Advance(TimeSpan.FromDays(3));
        Assert.Equal(Verdict.Unknown, (await made.IdentifyAsync(0, Cancellation)).Verdict);
        await RefusedAsync(made, ErrorCode.NameTaken, AttributedTo.New(new SubjectDetails { ExternalId = new ExternalId("Ada") }), ada.References[0]);
        Assert.Equal(2, (await made.House.ListSubjects.HandleAsync(Staff, Porter, Cancellation)).Subjects.Count);
    }

    /// <summary>Nothing is made or put on record for what is not there, or is where it belongs already.</summary>
    [Fact]
    public async Task What_changes_nothing_leaves_nothing()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var ada = await made.EnrolAsync("Ada", Cancellation, 0);
        var events = made.Record().Count;
        Assert.Equal((ada.SubjectId, ada.SubjectId), Told(await MoveAsync(made, AttributedTo.Known(ada.SubjectId!.Value), ada.References[0])));
        Assert.Equal((null, null), Told(await MoveAsync(made, AttributedTo.New(new SubjectDetails()), ReferenceId.From(new RandomIdentifiers().Create()))));
        await RefusedAsync(made, ErrorCode.SubjectUnknown, AttributedTo.Known(new ExternalId("nobody")), ada.References[0]);
        await RefusedAsync(made, ErrorCode.SubjectUnknown, AttributedTo.Known(SubjectId.From(new RandomIdentifiers().Create())), ada.References[0]);
        Assert.Equal(events, made.Record().Count);
        using var keys = made.Vault.Keys.OpenSubjects((await made.House.Rooms.FindAsync(Staff, Cancellation)).Gallery.Id.Value, Cancellation);
        Assert.Equal(1, keys.Count);

        static (SubjectId? To, SubjectId? From) Told(AttributionOutcome done) => (done.SubjectId, Assert.Single(done.References).From);
    }

    [Fact]
    public async Task Where_a_gallery_rests_on_consent_the_other_has_to_have_given_one_that_holds()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation, basis: OnConsent);
        var (ada, ben) = (await made.EnrolAsync("Ada", made.Consent(), Cancellation, 0), await made.EnrolAsync("Ben", made.Consent(20), Cancellation, 90));
        await made.House.WithdrawConsent.HandleAsync(new WithdrawConsentRequest(About(ben), null), Cancellation);
        await RefusedAsync(made, AttributedTo.Known(ben.SubjectId!.Value), ada.References[0]);
        await RefusedAsync(made, AttributedTo.New(new SubjectDetails()), ada.References[0]);
        Assert.Equal(ada.SubjectId, (await made.IdentifyAsync(0, Cancellation)).SubjectId);
        using (var keys = made.Vault.Keys.OpenSubjects((await made.House.Rooms.FindAsync(Staff, Cancellation)).Gallery.Id.Value, Cancellation))
            Assert.Equal(2, keys.Count); // nor a key of somebody new
        var given = new MoveReferencesRequest(Staff, ada.References, AttributedTo.New(new SubjectDetails { DisplayName = "Cyd" }), Porter) { Consent = made.Consent(30) };
        var cyd = await made.House.MoveReferences.HandleAsync(given, Cancellation);
        var dossier = await made.House.ShowSubject.HandleAsync(new AboutSubject(Staff, cyd.SubjectId!.Value, Porter), Cancellation);
        Assert.Equal((Assert.Single(dossier.Consents).Id, new DateOnly(2026, 8, 31)), (dossier.References[0].Row.ConsentId, dossier.References[0].Row.ExpiresAt));
        var recorded = await made.House.RecordConsent.HandleAsync(new RecordConsentRequest(About(ben), made.Consent(300)), Cancellation);
        await MoveAsync(made, AttributedTo.Known(ben.SubjectId.Value), ada.References[0]);
        var kept = Assert.Single((await made.House.ShowSubject.HandleAsync(About(ben), Cancellation)).References);
        Assert.Equal((recorded.Id, new DateOnly(2026, 8, 31)), (kept.Row.ConsentId, kept.Row.ExpiresAt));
    }

    [Fact]
    public async Task Where_subjects_hold_their_keys_nothing_moves()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation, GalleryMode.HolderKey);
        using var holder = HolderKey.Create();
        var ada = await made.EnrolAsync("Ada", holder, Cancellation, 0);
        await RefusedAsync(made, AttributedTo.New(new SubjectDetails()), ada.References[0]);
    }

    /// <summary>The way around a human who has to look first would be to make somebody new of the references.</summary>
    [Fact]
    public async Task Who_was_held_stays_held_as_somebody_new_and_is_found_as_somebody_known()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var ada = await made.EnrolAsync("Ada", Cancellation, 0);
        var ida = await made.EnrolAsync("Ida", Cancellation, 4);
        Assert.Equal(SubjectState.Held, ida.State);
        var cyd = await MoveAsync(made, AttributedTo.New(new SubjectDetails { DisplayName = "Cyd" }), ida.References[0]);
        Assert.Equal(SubjectState.Held, (await made.House.ShowSubject.HandleAsync(new AboutSubject(Staff, cyd.SubjectId!.Value, Porter), Cancellation)).Subject.State);
        Assert.Equal(ada.References[0], (await made.IdentifyAsync(4, Cancellation)).Candidates[0].Found.ReferenceId);
        await MoveAsync(made, AttributedTo.Known(ada.SubjectId!.Value), ida.References[0]);
        Assert.Equal(ida.References[0], (await made.IdentifyAsync(4, Cancellation)).Candidates[0].Found.ReferenceId);
    }

    [Fact]
    public async Task What_humans_said_of_somebody_who_goes_holds_for_the_other()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var (ada, ben, cyd) = (await made.EnrolAsync("Ada", Cancellation, 0), await made.EnrolAsync("Ben", Cancellation, 90), await made.EnrolAsync("Cyd", Cancellation, 180));
        await made.House.Constrain.HandleAsync(new ConstraintRequest(About(ada), "a poster") { NotShownBy = ProbeAt(1).File }, Cancellation);
        await made.House.Constrain.HandleAsync(new ConstraintRequest(About(ada), "twins") { DifferentFrom = cyd.SubjectId }, Cancellation);
        Assert.Equal(Verdict.Unknown, (await made.IdentifyAsync(1, Cancellation)).Verdict);
        await RefusedAsync(made, AttributedTo.Known(cyd.SubjectId!.Value), ada.References[0]);
        await MoveAsync(made, AttributedTo.Known(ben.SubjectId!.Value), ada.References[0]);
        Assert.Equal(Verdict.Unknown, (await made.IdentifyAsync(1, Cancellation)).Verdict);
        Assert.Equal(ben.SubjectId, (await made.IdentifyAsync(2, Cancellation)).SubjectId);
        var said = (await made.House.ShowSubject.HandleAsync(About(ben), Cancellation)).Constraints;
        Assert.Equal([(ConstraintKind.DifferentSubjects, cyd.SubjectId, "twins"), (ConstraintKind.NotThisSubject, null, "a poster")], said.OrderBy(static one => one.Kind).Select(static one => (one.Kind, one.Other, one.Remark.Reason)));
        Assert.True((await made.House.Rooms.OpenAsync(Staff, Cancellation)).Constraints.LookAlikes.Contains(ben.SubjectId.Value, cyd.SubjectId.Value));
    }

    [Fact]
    public async Task What_was_said_of_both_is_said_once()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var (ada, ben, cyd) = (await made.EnrolAsync("Ada", Cancellation, 0), await made.EnrolAsync("Ben", Cancellation, 90), await made.EnrolAsync("Cyd", Cancellation, 180));
        foreach (var one in (EnrolmentOutcome[])[ada, ben])
            await made.House.Constrain.HandleAsync(new ConstraintRequest(About(one), "kin") { DifferentFrom = cyd.SubjectId }, Cancellation);
        var gallery = await made.House.Rooms.FindAsync(Staff, Cancellation);
        await using var work = await made.Vault.Store.BeginAsync(Cancellation);
        Assert.False(await InheritedConstraints.PassOnAsync(work, gallery, ada.SubjectId!.Value, ben.SubjectId!.Value, new RandomIdentifiers(), Cancellation));
        var stranger = SubjectId.From(new RandomIdentifiers().Create());
        Assert.False(await InheritedConstraints.PassOnAsync(work, gallery, stranger, ben.SubjectId.Value, new RandomIdentifiers(), Cancellation));
        Assert.Equal(2, (await work.Constraints.ListAsync(gallery.Gallery.Id, Cancellation)).Found.Count);
    }

    [Fact]
    public async Task Of_whom_the_use_is_restricted_nothing_moves()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var (ada, ben) = (await made.EnrolAsync("Ada", Cancellation, 0), await made.EnrolAsync("Ben", Cancellation, 90));
        var gallery = await made.House.Rooms.FindAsync(Staff, Cancellation);
        await using (var work = await made.Vault.Store.BeginAsync(Cancellation))
        {
            using var key = made.Vault.Keys.OpenSubject(gallery.Gallery.Id.Value, ada.SubjectId!.Value.Value);
            var row = (await work.Subjects.FindAsync(ada.SubjectId.Value, Cancellation))!;
            await work.Subjects.ChangeAsync(gallery.Safe.Seal(gallery.Safe.Open(row, key) with { State = SubjectState.Restricted }, key, row.Seal.Version.Next()), Cancellation);
            await work.CommitAsync(Cancellation);
        }

        await RefusedAsync(made, AttributedTo.Known(ben.SubjectId!.Value), ada.References[0]);
    }

    [Fact]
    public async Task Two_who_claim_the_same_reference_at_once_get_it_one_after_the_other()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var (ada, ben, cyd) = (await made.EnrolAsync("Ada", Cancellation, 0), await made.EnrolAsync("Ben", Cancellation, 90), await made.EnrolAsync("Cyd", Cancellation, 180));
        await Task.WhenAll(((EnrolmentOutcome[])[ben, cyd]).Select(one => Task.Run(() => MoveAsync(made, AttributedTo.Known(one.SubjectId!.Value), ada.References[0]), Cancellation)));
        var owner = (await made.House.FindReference.HandleAsync(new AboutReference(Staff, ada.References[0], Porter), Cancellation)).Subject.Id;
        Assert.Contains(owner, (SubjectId[])[ben.SubjectId!.Value, cyd.SubjectId!.Value]);
        Assert.Equal(owner, (await made.IdentifyAsync(0, Cancellation)).SubjectId);
        Assert.True((await made.House.CheckVault.HandleAsync(Porter, Cancellation)).IsWhole);
    }

    /// <summary>The parts by which another use case attributes too.</summary>
    [Fact]
    public async Task What_moved_is_gathered_until_it_is_told()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var (ada, ben) = (await made.EnrolAsync("Ada", Cancellation, 0), await made.EnrolAsync("Ben", Cancellation, 90));
        var gallery = await made.House.Rooms.FindAsync(Staff, Cancellation);
        var happening = new Happening(new RandomIdentifiers(), made.Time);
        var attribution = new Attribution(made.Vault, made.House.Rooms, happening, new RandomIdentifiers(), new OwedErasures(made.Vault, happening, new RandomIdentifiers(), made.Time));
        await using var work = await made.Vault.Store.BeginAsync(Cancellation);
        var row = await Recipients.FindAsync(work, gallery, AttributedTo.Known(ben.SubjectId!.Value), Cancellation);
        var to = await new Recipients(made.Vault, happening, new RandomIdentifiers(), made.Time).OpenAsync(work, gallery, row, null, Porter, Cancellation);
        using var keys = to.Keys;
        await attribution.MoveAsync(work, gallery, ada.SubjectId!.Value, (await work.References.ListAsync(ada.SubjectId.Value, Cancellation)).Found, to, Porter, Cancellation);
        Assert.Equal(ada.References, attribution.Moved);
        Assert.Equal(ada.SubjectId, (await made.IdentifyAsync(0, Cancellation)).SubjectId);
    }

    private static Task<AttributionOutcome> MoveAsync(MadeHouse made, AttributedTo to, params ReferenceId[] references) => Moving(made).HandleAsync(new MoveReferencesRequest(Staff, references, to, Porter), Cancellation);

    private static Task RefusedAsync(MadeHouse made, AttributedTo to, params ReferenceId[] references) => RefusedAsync(made, ErrorCode.VaultRuleBroken, to, references);

    private static async Task RefusedAsync(MadeHouse made, ErrorCode code, AttributedTo to, params ReferenceId[] references) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<SemblanceException>(() => MoveAsync(made, to, references))).Code);

    private static MoveReferencesHandler Moving(MadeHouse made) => made.House.MoveReferences;
}

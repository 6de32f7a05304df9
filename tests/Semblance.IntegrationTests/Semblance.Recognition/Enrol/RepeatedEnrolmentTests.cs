using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Enrol;
using Semblance.Recognition.Erase;
using Semblance.Vault.Audit;
using Semblance.Vault.Sealing;
using Semblance.Vault.Subjects;
using static Semblance.IntegrationTests.Recognition.MadeHouse;

namespace Semblance.IntegrationTests.Recognition.Enrolling;

/// <summary>Enrolments that are sent twice, and people without a name.</summary>
public sealed class RepeatedEnrolmentTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_that_is_sent_twice_is_done_once_and_answered_alike()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var neighbour = await made.EnrolAsync("Ida", Cancellation, 4);
        var request = Request("Ada", 0) with { Key = "7f", Consent = made.Consent() };
        request = request with { Samples = [new EnrolmentSample(null, [], Digest("empty"), "empty.jpg"), .. request.Samples] };
        var first = await made.House.Enrol.HandleAsync(request, Cancellation);
        var events = made.Record().Count;
        made.Time.Advance(TimeSpan.FromDays(6));
        var again = await made.House.Enrol.HandleAsync(request with { Consent = request.Consent! with { GivenAt = made.Time.GetUtcNow() } }, Cancellation);
        Assert.Equal((first.SubjectId, SubjectState.Held, first.Neighbour), (again.SubjectId, again.State, again.Neighbour));
        Assert.Equal(neighbour.SubjectId, again.Neighbour?.SubjectId);
        Assert.Equal(first.References, again.References);
        Assert.Equal(Assert.Single(first.Refused), Assert.Single(again.Refused));
        Assert.Equal(events, made.Record().Count);
        Assert.Equal((2L, 2L), await made.House.ShowGallery.CountAsync(Staff, Cancellation));
        using var keys = made.Vault.Keys.OpenSubjects((await made.House.Rooms.FindAsync(Staff, Cancellation)).Gallery.Id.Value, Cancellation);
        Assert.Equal(2, keys.Count);
    }

    [Fact]
    public async Task A_key_stands_for_one_request_of_one_caller_until_it_is_forgotten()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        await made.House.Enrol.HandleAsync(Request("Ada", 0) with { Key = "1" }, Cancellation);
        foreach (var other in (EnrolRequest[])[Request("Ben", 90), Request("Ada", 90), Request("Ada", 0) with { IsKnownToBeNew = true }])
            Assert.Equal(ErrorCode.RequestKeyReused, (await Assert.ThrowsAsync<SemblanceException>(() => made.House.Enrol.HandleAsync(other with { Key = "1" }, Cancellation))).Code);
        Assert.Equal((1L, 1L), await made.House.ShowGallery.CountAsync(Staff, Cancellation));
        await made.House.Enrol.HandleAsync(Request("Ben", 90) with { Key = "1", Caller = new Caller("clerk", "operator", "test") }, Cancellation);
        await made.House.Enrol.HandleAsync(Request("Ben", 90) with { Key = "2" }, Cancellation);
        Assert.Equal((2L, 3L), await made.House.ShowGallery.CountAsync(Staff, Cancellation));
        made.Time.Advance(TimeSpan.FromDays(RepeatedEnrolment.KeptDays));
        await made.House.Sweep.HandleAsync(Porter, Cancellation);
        await made.House.Enrol.HandleAsync(Request("Cyd", 180) with { Key = "1" }, Cancellation);
        Assert.Equal((3L, 4L), await made.House.ShowGallery.CountAsync(Staff, Cancellation));
    }

    [Fact]
    public async Task Of_equal_requests_at_once_one_is_done()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var request = new EnrolRequest { Gallery = Staff, Subject = new SubjectDetails { DisplayName = "somebody" }, Samples = Request("x", 0).Samples, Caller = Porter, Key = "1" };
        var done = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => made.House.Enrol.HandleAsync(request, Cancellation), Cancellation)));
        Assert.Single(done.Select(static one => one.SubjectId).Distinct());
        Assert.Equal((1L, 1L), await made.House.ShowGallery.CountAsync(Staff, Cancellation));
        Assert.Single(made.Record(), static one => one.Action == AuditAction.Enrol);
    }

    /// <summary>What was refused was not done: neither its key nor that of its subject is left.</summary>
    [Fact]
    public async Task A_request_that_was_refused_may_be_sent_again_under_its_key()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation, basis: "6.1.a+9.2.a");
        var request = Request("Ada", 0) with { Key = "1" };
        Assert.Equal(ErrorCode.VaultRuleBroken, (await Assert.ThrowsAsync<SemblanceException>(() => made.House.Enrol.HandleAsync(request, Cancellation))).Code);
        using (var keys = made.Vault.Keys.OpenSubjects((await made.House.Rooms.FindAsync(Staff, Cancellation)).Gallery.Id.Value, Cancellation))
            Assert.Equal(0, keys.Count);
        Assert.NotNull((await made.House.Enrol.HandleAsync(request with { Consent = made.Consent() }, Cancellation)).SubjectId);
        foreach (var impossible in (string[])["", new string('k', 201)])
            Assert.Equal(ErrorCode.OptionOutOfRange, (await Assert.ThrowsAsync<SemblanceException>(() => made.House.Enrol.HandleAsync(request with { Key = impossible }, Cancellation))).Code);
    }

    [Fact]
    public async Task The_answer_of_then_is_told_after_an_erasure_too_and_brings_nobody_back()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var request = Request("Ada", 0) with { Key = "1" };
        var first = await made.House.Enrol.HandleAsync(request, Cancellation);
        await made.House.Erase.HandleAsync(new EraseRequest(Staff, first.SubjectId!.Value, Porter), Cancellation);
        Assert.Equal(first.SubjectId, (await made.House.Enrol.HandleAsync(request, Cancellation)).SubjectId);
        Assert.Equal((0L, 0L), await made.House.ShowGallery.CountAsync(Staff, Cancellation));
    }

    [Fact]
    public async Task Somebody_without_a_name_is_somebody_new_each_time_with_details_kept()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var details = new SubjectDetails { DisplayName = "visitor", Tags = ["gate 3", "night"], ValidUntil = new DateOnly(2026, 9, 1) };
        var first = await made.House.Enrol.HandleAsync(Request("a", 0) with { Subject = details }, Cancellation);
        var second = await made.House.Enrol.HandleAsync(Request("b", 90) with { Subject = details }, Cancellation);
        Assert.NotEqual(first.SubjectId, second.SubjectId);
        Assert.All((EnrolmentOutcome[])[first, second], static one => Assert.Equal(SubjectState.Active, one.State));
        Assert.Equal(details, (await made.House.ShowSubject.HandleAsync(About(first), Cancellation)).Subject.Details);
        Assert.Equal(second.SubjectId, (await made.IdentifyAsync(90, Cancellation)).SubjectId);
    }

    /// <summary>The consent that comes along is recorded; else the newest that holds counts.</summary>
    [Fact]
    public async Task References_rest_on_the_newest_consent_in_force()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var ada = await made.EnrolAsync("Ada", made.Consent(5), Cancellation, 0);
        var gallery = await made.House.Rooms.FindAsync(Staff, Cancellation);
        var consents = new RestingConsent(made.Vault, new Happening(new RandomIdentifiers(), made.Time), new RandomIdentifiers(), made.Time);
        using var key = made.Vault.Keys.OpenSubject(gallery.Gallery.Id.Value, ada.SubjectId!.Value.Value);
        await using var work = await made.Vault.Store.BeginAsync(Cancellation);
        var first = await consents.FindAsync(work, gallery, Porter, ada.SubjectId.Value, key, null, Cancellation);
        made.Time.Advance(TimeSpan.FromDays(1));
        var second = await consents.FindAsync(work, gallery, Porter, ada.SubjectId.Value, key, made.Consent(), Cancellation);
        Assert.NotEqual(first!.Id, second!.Id);
        Assert.Equal(second.Id, (await consents.FindAsync(work, gallery, Porter, ada.SubjectId.Value, key, null, Cancellation))!.Id);
        made.Time.Advance(TimeSpan.FromDays(300));
        Assert.Null(await consents.FindAsync(work, gallery, Porter, ada.SubjectId.Value, key, null, Cancellation));
    }

    private static EnrolRequest Request(string name, double degrees) => new()
    {
        Gallery = Staff,
        Subject = new SubjectDetails { ExternalId = new ExternalId(name), DisplayName = name },
        Samples = [new EnrolmentSample(ProbeAt(degrees).Template, [], Digest(FormattableString.Invariant($"{name}{degrees}")), $"{name}.jpg")],
        Caller = Porter,
    };
}

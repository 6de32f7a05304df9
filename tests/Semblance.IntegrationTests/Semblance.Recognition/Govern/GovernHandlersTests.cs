using Semblance.Errors;
using Semblance.Recognition.Govern;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Audit;
using static Semblance.IntegrationTests.Recognition.MadeHouse;

namespace Semblance.IntegrationTests.Recognition.Govern;

/// <summary>What is shown and handed out.</summary>
public sealed class GovernHandlersTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_subject_is_shown_with_everything_but_the_template_and_the_look_is_on_record()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var ada = await made.EnrolAsync("Ada", made.Consent(100), Cancellation, 0, 8);
        var dossier = await Showing(made).HandleAsync(About(ada), Cancellation);
        Assert.Equal(("Ada", 2, 1, 0), (dossier.Subject.Details.DisplayName, dossier.References.Count, dossier.Consents.Count, dossier.Damaged.Count));
        Assert.All(dossier.References, reference => Assert.Equal(("Ada.jpg", Start, new DateOnly(2026, 11, 9)), (reference.Provenance.Source, reference.Provenance.EnrolledAt, reference.Row.ExpiresAt)));
        Assert.Equal(AuditAction.View, made.Record()[^1].Action);
    }

    [Fact]
    public async Task An_export_holds_the_events_that_name_the_person_and_no_others()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var ada = await made.EnrolAsync("Ada", Cancellation, 0);
        await made.EnrolAsync("Ben", Cancellation, 90);
        await made.IdentifyAsync(2, Cancellation);
        await made.IdentifyAsync(90, Cancellation);
        var export = await Exporting(made).HandleAsync(About(ada), Cancellation);
        Assert.Equal([AuditAction.Enrol, AuditAction.Identify, AuditAction.Export], export.Events.Select(record => record.Event.Action));
        Assert.All(export.Events, record => Assert.Equal(export.Pseudonym, record.Event.Subject));
        Assert.Equal(("Ada", "to open the door"), (export.Dossier.Subject.Details.ExternalId?.Text, export.Gallery.Purpose.Text));
    }

    [Fact]
    public async Task Nobody_of_another_gallery_is_shown()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var ada = await made.EnrolAsync("Ada", Cancellation, 0);
        await made.House.Erase.HandleAsync(new global::Semblance.Recognition.Erase.EraseRequest(Staff, ada.SubjectId!.Value, Porter), Cancellation);
        Assert.Equal(ErrorCode.SubjectUnknown, (await Assert.ThrowsAsync<SemblanceException>(() => Showing(made).HandleAsync(About(ada), Cancellation))).Code);
        Assert.DoesNotContain(made.Record(), one => one.Action == AuditAction.View);
        Assert.Empty(await Naming(made).HandleAsync(Staff, [ada.SubjectId.Value], Cancellation));
    }

    [Fact]
    public async Task A_gallery_tells_what_is_due_and_who_waits()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        await made.EnrolAsync("Ada", made.Consent(20), Cancellation, 0);
        await made.EnrolAsync("Ida", Cancellation, 4);
        var ben = await made.EnrolAsync("Ben", Cancellation, 90, 98);
        var survey = await Counting(made).HandleAsync(Staff, Cancellation);
        Assert.Equal((3L, 4, 1, 0, 1, new DateOnly(2026, 8, 21)), (survey.Subjects, survey.References, survey.Held, survey.Overdue, survey.DueSoon, survey.FirstExpiry!.Value));
        made.Time.Advance(TimeSpan.FromDays(20));
        Assert.Equal((1, 0), ((await Counting(made).HandleAsync(Staff, Cancellation)).Overdue, (await Counting(made).HandleAsync(Staff, Cancellation)).DueSoon));
        Assert.Equal("Ben", (await Naming(made).HandleAsync(Staff, [ben.SubjectId!.Value], Cancellation))[ben.SubjectId.Value]);
    }

    [Fact]
    public async Task A_row_that_was_changed_is_told_and_the_rest_is_shown()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var ada = await made.EnrolAsync("Ada", Cancellation, 0, 8);
        var gallery = await made.House.Rooms.FindAsync(Staff, Cancellation);
        using var keys = SubjectKeys.Open(made.Vault, gallery, ada.SubjectId!.Value, shown: null);
        await using (var work = await made.Vault.Store.BeginAsync(Cancellation))
        {
            var row = (await work.References.FindAsync(ada.References[0], Cancellation))!;
            await work.References.ChangeAsync(row with { ExpiresAt = row.ExpiresAt.AddDays(1), Seal = row.Seal with { Version = row.Seal.Version.Next() } }, Cancellation);
            await work.CommitAsync(Cancellation);
        }

        await using var view = await made.Vault.Store.ViewAsync(Cancellation);
        var dossier = await new SubjectReader(view, gallery, keys).ReadAsync((await view.Subjects.FindAsync(ada.SubjectId!.Value, Cancellation))!, Cancellation);
        Assert.Equal((1, ada.References[0].Value), (dossier.References.Count, Assert.Single(dossier.Damaged).Id));
    }

    private static ShowSubjectHandler Showing(MadeHouse made) => made.House.ShowSubject;

    private static ExportSubjectHandler Exporting(MadeHouse made) => made.House.ExportSubject;

    private static NameFoundHandler Naming(MadeHouse made) => made.House.NameFound;

    private static ShowGalleryHandler Counting(MadeHouse made) => made.House.ShowGallery;
}

using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Govern;
using Semblance.Vault.Audit;
using Semblance.Vault.Galleries;
using Semblance.Vault.References;
using Semblance.Vault.Sealing;
using Semblance.Vault.Subjects;
using static Semblance.IntegrationTests.Recognition.MadeHouse;

namespace Semblance.IntegrationTests.Recognition.Govern;

/// <summary>Whose a reference is, and which there are, a page at a time.</summary>
public sealed class ReferenceHandlersTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reference_says_whose_it_is_and_the_look_is_on_record()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var ada = await made.EnrolAsync("Ada", Cancellation, 0, 8);
        AttributedReference found = await Finding(made).HandleAsync(new AboutReference(Staff, ada.References[1], Porter), Cancellation);
        Assert.Equal((ada.SubjectId, "Ada", "Ada", "Ada.jpg"), (found.Subject.Id, found.Subject.Details.ExternalId?.Text, found.Subject.Details.DisplayName, found.Kept.Provenance.Source));
        Assert.Equal((ada.References[1], Start), (found.Kept.Row.Id, found.Kept.Provenance.EnrolledAt));
        Assert.Equal((AuditAction.View, made.Record()[0].Gallery), (made.Record()[^1].Action, made.Record()[^1].Gallery));
        Assert.NotEmpty(made.Record()[^1].Subject);
    }

    [Fact]
    public async Task A_reference_of_another_gallery_is_not_there()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        await made.CreateAsync(Cancellation, name: new GalleryName("guests"));
        var ada = await made.EnrolAsync("Ada", new GalleryName("guests"), Cancellation, 0);
        await RefusedAsync(ErrorCode.ReferenceUnknown, () => Finding(made).HandleAsync(new AboutReference(Staff, ada.References[0], Porter), Cancellation));
        Assert.DoesNotContain(made.Record(), static one => one.Action == AuditAction.View);
        Assert.Equal((1L, 1L), await made.House.ShowGallery.CountAsync(new GalleryName("guests"), Cancellation));
        Assert.Equal((0L, 0L), await made.House.ShowGallery.CountAsync(Staff, Cancellation));
    }

    [Fact]
    public async Task Whoever_holds_the_key_has_to_show_it()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation, GalleryMode.HolderKey);
        using var holder = HolderKey.Create();
        var ada = await made.EnrolAsync("Ada", holder, Cancellation, 0);
        await RefusedAsync(ErrorCode.KeyUnavailable, () => Finding(made).HandleAsync(new AboutReference(Staff, ada.References[0], Porter), Cancellation));
        Assert.Equal(ada.SubjectId, (await Finding(made).HandleAsync(new AboutReference(Staff, ada.References[0], Porter) { Holder = holder }, Cancellation)).Subject.Id);
        await RefusedAsync(ErrorCode.VaultRuleBroken, () => Listing(made).HandleAsync(new ListReferencesRequest(Staff, Porter), Cancellation));
        await RefusedAsync(ErrorCode.VaultRuleBroken, () => made.House.ListSubjects.PageAsync(Staff, null, 10, Porter, Cancellation));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(1_000)]
    public async Task All_references_are_listed_page_by_page_with_their_subjects(int most)
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var people = new[] { await made.EnrolAsync("Ada", Cancellation, 0, 8), await made.EnrolAsync("Ben", Cancellation, 90), await made.EnrolAsync("Cyd", Cancellation, 180, 188) };
        await made.EnrolAsync("Ada", Cancellation, 4);
        var listed = await PagesAsync(made, null, most);
        Assert.Equal(6, listed.Select(static one => one.Kept.Row.Id).Distinct().Count());
        Assert.Equal(["Ada", "Ada", "Ada", "Ben", "Cyd", "Cyd"], listed.Select(static one => one.Subject.Details.DisplayName!).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.All(listed, static one => Assert.Equal(one.Kept.Row.SubjectId, one.Subject.Id));
        var own = await PagesAsync(made, people[0].SubjectId, most);
        Assert.Equal((3, people[0].References[0], people[0].References[1]), (own.Count, own[0].Kept.Row.Id, own[1].Kept.Row.Id));
        Assert.All(made.Record().Where(static one => one.Action == AuditAction.View).TakeLast(1), static one => Assert.NotEmpty(one.Subject));
    }

    [Fact]
    public async Task Everybody_is_listed_page_by_page()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var enrolled = new List<SubjectId>();
        for (var i = 0; i < 5; i++)
            enrolled.Add((await made.EnrolAsync(FormattableString.Invariant($"at {i * 60}"), Cancellation, i * 60)).SubjectId!.Value);
        var (read, after, pages) = (new List<SubjectSummary>(), default(SubjectId?), 0);
        do
        {
            var page = await made.House.ListSubjects.PageAsync(Staff, after, 2, Porter, Cancellation);
            read.AddRange(page.Subjects);
            (after, pages) = (page.Next, pages + 1);
        }
        while (after is not null);
        Assert.Equal(3, pages);
        Assert.Equal(enrolled.Select(static id => id.Value.ToString("N")).Order(StringComparer.Ordinal), read.Select(static one => one.Subject.Id.Value.ToString("N")), StringComparer.Ordinal);
        Assert.All(read, static one => Assert.Single(one.References));
        Assert.Equal(3, made.Record().Count(static one => one.Action == AuditAction.View));
        await RefusedAsync(ErrorCode.OptionOutOfRange, () => made.House.ListSubjects.PageAsync(Staff, null, 0, Porter, Cancellation));
        await RefusedAsync(ErrorCode.OptionOutOfRange, () => Listing(made).HandleAsync(new ListReferencesRequest(Staff, Porter) { Most = 1_001 }, Cancellation));
    }

    [Fact]
    public async Task A_row_that_was_changed_is_told_and_the_rest_is_listed()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var ada = await made.EnrolAsync("Ada", Cancellation, 0, 8);
        await using (var work = await made.Vault.Store.BeginAsync(Cancellation))
        {
            var row = (await work.References.FindAsync(ada.References[0], Cancellation))!;
            await work.References.ChangeAsync(row with { ExpiresAt = row.ExpiresAt.AddDays(1), Seal = row.Seal with { Version = row.Seal.Version.Next() } }, Cancellation);
            await work.CommitAsync(Cancellation);
        }

        var roll = await Listing(made).HandleAsync(new ListReferencesRequest(Staff, Porter), Cancellation);
        Assert.Equal((ada.References[1], ada.References[0].Value), (Assert.Single(roll.References).Kept.Row.Id, Assert.Single(roll.Damaged).Id));
    }

    private static async Task<List<AttributedReference>> PagesAsync(MadeHouse made, SubjectId? only, int most)
    {
        var (read, after) = (new List<AttributedReference>(), default(ReferenceMark?));
        do
        {
            var page = await Listing(made).HandleAsync(new ListReferencesRequest(Staff, Porter) { Subject = only, After = after, Most = most }, Cancellation);
            Assert.Empty(page.Damaged);
            read.AddRange(page.References);
            after = page.Next;
        }
        while (after is not null);
        return read;
    }

    private static async Task RefusedAsync(ErrorCode code, Func<Task> ask) => Assert.Equal(code, (await Assert.ThrowsAsync<SemblanceException>(ask)).Code);

    private static FindReferenceHandler Finding(MadeHouse made) => made.House.FindReference;

    private static ListReferencesHandler Listing(MadeHouse made) => made.House.ListReferences;
}

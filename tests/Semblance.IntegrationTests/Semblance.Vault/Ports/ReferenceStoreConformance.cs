using Semblance.Errors;
using Semblance.IntegrationTests.Vault.PostgreSql;
using Semblance.IntegrationTests.Vault.Sqlite;
using Semblance.Vault.References;
using Semblance.Vault.Rows;
using Semblance.Vault.Subjects;
using Semblance.VaultSoak.Made;

namespace Semblance.IntegrationTests.Vault.Ports;

public abstract class ReferenceStoreConformance(VaultPlace place) : VaultSuite(place)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_reference_is_read_as_it_was_kept(bool withCrop)
    {
        var reference = (await ConsentedAsync()).Reference with { SealedCrop = withCrop ? Made.Sealed(20_000) : null };
        await DoAsync(work => work.References.AddAsync(reference, None));
        Assert.Equal(reference, await ReadAsync(view => view.References.FindAsync(reference.Id, None)));
        Assert.Equal([reference], (await ReadAsync(view => view.References.ListAsync(reference.SubjectId, None))).Found);
        await DemandManifestAsync();
    }

    [Fact]
    public async Task A_basis_of_consent_without_a_consent_is_refused()
    {
        var (_, reference) = await ConsentedAsync();
        await RefusedAsync(ErrorCode.VaultRuleBroken, work => work.References.AddAsync(reference with { ConsentId = null }, None));
    }

    [Fact]
    public async Task Another_basis_than_the_gallerys_is_refused()
    {
        var (_, reference) = await ConsentedAsync();
        await RefusedAsync(ErrorCode.VaultRuleBroken, work => work.References.AddAsync(reference with { LegalBasis = MadeRows.ByLaw }, None));
    }

    [Fact]
    public async Task Somebody_elses_consent_is_refused()
    {
        var (_, reference) = await ConsentedAsync();
        var other = await EnrolAsync();
        await RefusedAsync(ErrorCode.VaultRuleBroken, work => work.References.AddAsync(Made.Reference(other, reference.ConsentId), None));
    }

    [Fact]
    public async Task A_reference_in_another_gallery_than_its_subject_is_refused()
    {
        var (_, reference) = await ConsentedAsync();
        var yard = Made.Gallery("yard");
        await DoAsync(work => work.Galleries.AddAsync(yard, None));
        await RefusedAsync(ErrorCode.VaultRuleBroken, work => work.References.AddAsync(reference with { GalleryId = yard.Gallery.Id }, None));
    }

    [Fact]
    public async Task A_reference_without_a_template_is_refused()
    {
        var (_, reference) = await ConsentedAsync();
        await RefusedAsync(ErrorCode.VaultRuleBroken, work => work.References.AddAsync(reference with { SealedTemplate = default }, None));
    }

    [Fact]
    public async Task Of_two_changes_of_one_version_the_second_is_refused()
    {
        var (_, reference) = await ConsentedAsync();
        await DoAsync(work => work.References.AddAsync(reference, None));
        var retired = reference with { State = ReferenceState.Retired, SealedTemplate = Made.Sealed(99), Seal = Made.Seal(2) };
        await DoAsync(work => work.References.ChangeAsync(retired, None));
        await RefusedAsync(ErrorCode.VaultConflict, work => work.References.ChangeAsync(retired, None));
        Assert.Equal(retired, await ReadAsync(view => view.References.FindAsync(reference.Id, None)));
        await DemandManifestAsync();
    }

    [Fact]
    public async Task What_expires_today_or_before_is_due_the_longest_overdue_first()
    {
        var (subject, first) = await ConsentedAsync();
        var today = new DateOnly(2027, 5, 5);
        SealedReference[] all = [first with { ExpiresAt = today }, Made.Reference(subject, first.ConsentId) with { ExpiresAt = today.AddDays(-3) }, Made.Reference(subject, first.ConsentId) with { ExpiresAt = today.AddDays(1) }];
        await DoAsync(async work =>
        {
            foreach (var reference in all)
                await work.References.AddAsync(reference, None);
        });
        var due = await ReadAsync(view => view.References.DueAsync(today, 10, None));
        Assert.Equal([all[1].Id, all[0].Id], due.Select(reference => reference.Id));
        await DoAsync(async work =>
        {
            foreach (var reference in due)
                Assert.True(await work.References.RemoveAsync(reference.Id, None));
        });
        await DoAsync(async work => Assert.False(await work.References.RemoveAsync(all[0].Id, None)));
        Assert.Equal(1, await ReadAsync(view => view.References.CountAsync(HouseId, None)));
        await DemandManifestAsync();
    }

    /// <summary>2,048 rows are read at a time: the stream has to go on after the first page, and to end at a full one.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(2048)]
    [InlineData(2050)]
    public async Task All_references_of_a_gallery_are_streamed_once_without_those_set_aside(int count)
    {
        var (subject, first) = await ConsentedAsync();
        var all = Enumerable.Range(0, count).Select(_ => Made.Reference(subject, first.ConsentId, templateBytes: 16)).ToList();
        await DoAsync(async work =>
        {
            foreach (var reference in all)
                await work.References.AddAsync(reference, None);
            if (count > 0)
                await work.Quarantine.SetAsideAsync(new DamagedRow(RowKind.Reference, all[5].Id.Value, RowFault.SealBroken), MadeRows.Expiry, None);
        });
        var streamed = new List<StreamedReference>();
        await using var view = await Vault.ViewAsync(None);
        await foreach (var reference in view.References.StreamAsync(HouseId, damaged => Assert.Fail(damaged.ToString()), None))
            streamed.Add(reference);
        if (count > 0)
            all.RemoveAt(5);
        Assert.Equal(all.Select(reference => reference.Id), streamed.Select(reference => reference.Id));
        Assert.All(streamed, reference => Assert.Equal((SubjectState.Active, MadeRows.Model), (reference.SubjectState, reference.Model)));
    }

    /// <summary>More than one page, with another gallery's between them; those that were set aside are among them, since the manifest counts them too.</summary>
    [Fact]
    public async Task What_was_added_after_a_mark_is_read_whole_and_in_order()
    {
        var (subject, first) = await ConsentedAsync();
        await DoAsync(work => work.References.AddAsync(first, None));
        var since = await ReadAsync(view => view.Galleries.MarksAsync(None));
        var guests = Made.Gallery("guests", MadeRows.ByLaw);
        var stranger = Made.Subject(guests.Gallery.Id);
        var added = Enumerable.Range(0, 2_050).Select(_ => Made.Reference(subject, first.ConsentId, templateBytes: 16)).ToArray();
        var newcomer = Made.Subject(HouseId);
        await DoAsync(async work =>
        {
            await work.Galleries.AddAsync(guests, None);
            await work.Subjects.AddAsync(stranger, None);
            await work.References.AddAsync(Made.Reference(stranger, null, MadeRows.ByLaw), None);
            foreach (var reference in added)
                await work.References.AddAsync(reference, None);
            await work.Subjects.AddAsync(newcomer, None);
            await work.Quarantine.SetAsideAsync(new DamagedRow(RowKind.Reference, added[5].Id.Value, RowFault.SealBroken), MadeRows.Expiry, None);
        });
        await using var view = await Vault.ViewAsync(None);
        var (references, subjects) = (new List<SealedReference>(), new List<SealedSubject>());
        await foreach (var reference in view.References.AddedAsync(HouseId, since.References, static damaged => Assert.Fail(damaged.ToString()), None))
            references.Add(reference);
        await foreach (var one in view.Subjects.AddedAsync(HouseId, since.Subjects, static damaged => Assert.Fail(damaged.ToString()), None))
            subjects.Add(one);
        Assert.Equal(added, references);
        Assert.Equal([newcomer], subjects);
    }

    [Fact]
    public async Task A_reference_can_be_attributed_to_another_subject_with_a_consent_of_its_own()
    {
        var (subject, reference) = await ConsentedAsync();
        var (other, theirs) = await ConsentedAsync();
        await DoAsync(work => work.References.AddAsync(reference with { SealedCrop = Made.Sealed(40) }, None));
        var moved = reference with { SubjectId = other.Id, ConsentId = theirs.ConsentId, ExpiresAt = MadeRows.Expiry.AddDays(-5), SealedTemplate = Made.Sealed(610), SealedDetails = Made.Sealed(90), SealedCrop = Made.Sealed(50), Seal = Made.Seal(2) };
        await RefusedAsync(ErrorCode.VaultRuleBroken, work => work.References.AttributeAsync(moved with { ConsentId = reference.ConsentId }, subject.Id, None));
        await RefusedAsync(ErrorCode.VaultRuleBroken, work => work.References.AttributeAsync(moved with { SubjectId = SubjectId.From(Made.Id()) }, subject.Id, None));
        await RefusedAsync(ErrorCode.VaultConflict, work => work.References.AttributeAsync(moved, other.Id, None));
        await RefusedAsync(ErrorCode.VaultConflict, work => work.References.AttributeAsync(moved with { State = ReferenceState.Retired }, subject.Id, None));
        await DoAsync(work => work.References.AttributeAsync(moved, subject.Id, None));
        await RefusedAsync(ErrorCode.VaultConflict, work => work.References.AttributeAsync(moved, subject.Id, None));
        Assert.Equal(moved, await ReadAsync(view => view.References.FindAsync(reference.Id, None)));
        Assert.Empty((await ReadAsync(view => view.References.ListAsync(subject.Id, None))).Found);
        Assert.Equal((0, 1), (await ReadAsync(view => view.References.CountAsync(subject.Id, None)), await ReadAsync(view => view.References.CountAsync(other.Id, None))));
        await DemandManifestAsync();
    }

    /// <summary>Whoever is set aside still counts: nobody is empty of whom a damaged reference is left.</summary>
    [Fact]
    public async Task A_subjects_references_are_counted_set_aside_or_not()
    {
        var (subject, reference) = await ConsentedAsync();
        await DoAsync(async work =>
        {
            await work.References.AddAsync(reference, None);
            await work.References.AddAsync(Made.Reference(subject, reference.ConsentId), None);
            await work.Quarantine.SetAsideAsync(new DamagedRow(RowKind.Reference, reference.Id.Value, RowFault.SealBroken), MadeRows.Expiry, None);
        });
        Assert.Equal(2, await ReadAsync(view => view.References.CountAsync(subject.Id, None)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(100)]
    public async Task Pages_hold_each_reference_once_in_the_order_of_subject_and_enrolment(int most)
    {
        var (subjects, all) = await ManyAsync();
        var guests = Made.Gallery("guests", MadeRows.ByLaw);
        var stranger = Made.Subject(guests.Gallery.Id);
        await DoAsync(async work =>
        {
            await work.Galleries.AddAsync(guests, None);
            await work.Subjects.AddAsync(stranger, None);
            await work.References.AddAsync(Made.Reference(stranger, null, MadeRows.ByLaw), None);
            await work.Quarantine.SetAsideAsync(new DamagedRow(RowKind.Reference, all[5].Id.Value, RowFault.SealBroken), MadeRows.Expiry, None);
        });
        var expected = all.Where(reference => reference != all[5]).OrderBy(static reference => reference.SubjectId.Value.ToString("N"), StringComparer.Ordinal).ToArray(); // a stable order: enrolment decides within a subject
        Assert.Equal(expected, await PagesAsync(null, most));
        Assert.Equal(expected.Where(reference => reference.SubjectId == subjects[1].Id), await PagesAsync(subjects[1].Id, most));
    }

    [Fact]
    public async Task A_mark_holds_when_its_reference_is_gone_and_for_its_own_subject_alone()
    {
        var (subjects, all) = await ManyAsync();
        var order = await PagesAsync(null, 100);
        var first = await ReadAsync(view => view.References.PageAsync(HouseId, null, null, 4, None));
        await DoAsync(work => work.References.RemoveAsync(order[3].Id, None));
        var mark = ReferenceMark.Parse(first.Next!.Value.ToString());
        Assert.Equal(order.Skip(4), (await ReadAsync(view => view.References.PageAsync(HouseId, null, mark, 100, None))).Found);
        var last = subjects.MaxBy(static subject => subject.Id.Value.ToString("N"), StringComparer.Ordinal)!;
        Assert.Equal(all.Where(reference => reference.SubjectId == last.Id), (await ReadAsync(view => view.References.PageAsync(HouseId, last.Id, mark, 100, None))).Found);
    }

    private async Task<List<SealedReference>> PagesAsync(SubjectId? only, int most)
    {
        var (read, after) = (new List<SealedReference>(), default(ReferenceMark?));
        do
        {
            var page = await ReadAsync(view => view.References.PageAsync(HouseId, only, after, most, None));
            Assert.Empty(page.Damaged);
            Assert.InRange(page.Found.Count, 0, most);
            read.AddRange(page.Found);
            after = page.Next;
        }
        while (after is not null);
        return read;
    }

    private async Task<(SealedSubject[] Subjects, SealedReference[] References)> ManyAsync()
    {
        var people = new List<(SealedSubject Subject, SealedReference Reference)>();
        for (var i = 0; i < 4; i++)
            people.Add(await ConsentedAsync());
        var all = Enumerable.Range(0, 14).Select(i => Made.Reference(people[i % 4].Subject, people[i % 4].Reference.ConsentId, templateBytes: 16)).ToArray();
        await DoAsync(async work =>
        {
            foreach (var reference in all)
                await work.References.AddAsync(reference, None);
        });
        return ([.. people.Select(static one => one.Subject)], all);
    }

    private async Task<(SealedSubject Subject, SealedReference Reference)> ConsentedAsync()
    {
        var subject = await EnrolAsync();
        var consent = Made.Consent(subject);
        await DoAsync(work => work.Consents.AddAsync(consent, None));
        return (subject, Made.Reference(subject, consent.Id));
    }
}

public sealed class SqliteReferenceStoreTests() : ReferenceStoreConformance(new SqlitePlace());

[Collection(PostgreSqlCollection.Name)]
public sealed class PostgreSqlReferenceStoreTests(SuiteCluster cluster) : ReferenceStoreConformance(new PostgreSqlPlace(cluster));

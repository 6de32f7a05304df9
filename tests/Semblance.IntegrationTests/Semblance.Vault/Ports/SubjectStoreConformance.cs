using Semblance.Errors;
using Semblance.IntegrationTests.Vault.PostgreSql;
using Semblance.IntegrationTests.Vault.Sqlite;
using Semblance.Vault.Erasure;
using Semblance.Vault.Rows;
using Semblance.Vault.Subjects;
using Semblance.VaultSoak.Made;

namespace Semblance.IntegrationTests.Vault.Ports;

public abstract class SubjectStoreConformance(VaultPlace place) : VaultSuite(place)
{
    [Fact]
    public async Task A_subject_is_read_as_it_was_kept_and_found_by_its_external_id()
    {
        var subject = await EnrolAsync("A 17");
        Assert.Equal(subject, await ReadAsync(view => view.Subjects.FindAsync(subject.Id, None)));
        Assert.Equal(subject, await ReadAsync(view => view.Subjects.FindAsync(HouseId, MadeRows.Blind("A 17"), None)));
        Assert.Null(await ReadAsync(view => view.Subjects.FindAsync(HouseId, MadeRows.Blind("A 18"), None)));
    }

    [Fact]
    public async Task An_external_id_is_given_once_in_a_gallery_and_none_to_many()
    {
        await EnrolAsync("A 17");
        await EnrolAsync();
        await EnrolAsync();
        await RefusedAsync(ErrorCode.NameTaken, work => work.Subjects.AddAsync(Made.Subject(HouseId, MadeRows.Blind("A 17")), None));
        Assert.Equal(3, await ReadAsync(view => view.Subjects.CountAsync(HouseId, None)));
    }

    [Fact]
    public Task A_subject_without_a_gallery_is_refused() =>
        RefusedAsync(ErrorCode.VaultRuleBroken, work => work.Subjects.AddAsync(Made.Subject(Semblance.Vault.Galleries.GalleryId.From(Made.Id())), None));

    [Fact]
    public async Task Of_two_changes_of_one_version_the_second_is_refused()
    {
        var subject = await EnrolAsync();
        var changed = subject with { State = SubjectState.Held, Seal = Made.Seal(2) };
        await DoAsync(work => work.Subjects.ChangeAsync(changed, None));
        await RefusedAsync(ErrorCode.VaultConflict, work => work.Subjects.ChangeAsync(subject with { Seal = Made.Seal(2) }, None));
        Assert.Equal(changed, await ReadAsync(view => view.Subjects.FindAsync(subject.Id, None)));
        await DemandManifestAsync();
    }

    [Fact]
    public Task A_new_row_that_claims_a_history_is_refused() =>
        RefusedAsync(ErrorCode.VaultRuleBroken, work => work.Subjects.AddAsync(Made.Subject(HouseId) with { Seal = Made.Seal(2) }, None));

    [Fact]
    public async Task Pages_hold_each_subject_once_in_order()
    {
        var all = new List<SealedSubject>();
        for (var at = 0; at < 7; at++)
            all.Add(await EnrolAsync());
        var read = new List<SealedSubject>();
        RowList<SealedSubject> page;
        do
        {
            page = await ReadAsync(view => view.Subjects.ListAsync(HouseId, read.Count == 0 ? null : read[^1].Id, 3, None));
            read.AddRange(page.Found);
        }
        while (page.Found.Count == 3);
        Assert.Equal(all.Select(subject => subject.Id.ToString()).Order(StringComparer.Ordinal), read.Select(subject => subject.Id.ToString()), StringComparer.Ordinal);
        Assert.Equal(read.Select(subject => subject.Id), await ReadAsync(view => view.Subjects.ListIdsAsync(HouseId, null, 100, None)));
    }

    [Fact]
    public async Task An_erased_subject_leaves_nothing_and_can_be_erased_again()
    {
        var subject = await EnrolAsync("A 17");
        var other = await EnrolAsync();
        var consent = Made.Consent(subject);
        await DoAsync(async work =>
        {
            await work.Consents.AddAsync(consent, None);
            await work.References.AddAsync(Made.Reference(subject, consent.Id), None);
            await work.References.AddAsync(Made.Reference(subject, consent.Id), None);
            await work.Constraints.AddAsync(Made.Different(other, subject), None);
            await work.Quarantine.SetAsideAsync(new DamagedRow(RowKind.Subject, subject.Id.Value, RowFault.SealBroken), MadeRows.Expiry, None);
        });
        await DoAsync(async work => Assert.Equal(new ErasedRows(1, 2, 1, 1), await work.Subjects.EraseAsync(HouseId, subject.Id, None)));
        await DoAsync(async work => Assert.Equal(0, (await work.Subjects.EraseAsync(HouseId, subject.Id, None)).Total));
        Assert.Empty(await ReadAsync(view => view.Quarantine.ListAsync(None)));
        Assert.Equal(0, await ReadAsync(view => view.References.CountAsync(HouseId, None)));
        Assert.Equal([other.Id], await ReadAsync(view => view.Subjects.ListIdsAsync(HouseId, null, 10, None)));
        await DemandManifestAsync();
    }

    [Fact]
    public async Task More_rows_at_once_than_allowed_are_refused() =>
        Assert.Equal(ErrorCode.OptionOutOfRange, (await Assert.ThrowsAsync<SemblanceException>(() => ReadAsync(view => view.Subjects.ListAsync(HouseId, null, 10_001, None)))).Code);
}

public sealed class SqliteSubjectStoreTests() : SubjectStoreConformance(new SqlitePlace());

[Collection(PostgreSqlCollection.Name)]
public sealed class PostgreSqlSubjectStoreTests(SuiteCluster cluster) : SubjectStoreConformance(new PostgreSqlPlace(cluster));

using Semblance.Errors;
using Semblance.IntegrationTests.Vault.PostgreSql;
using Semblance.IntegrationTests.Vault.Sqlite;
using Semblance.Vault.Galleries;
using Semblance.Vault.Rows;
using Semblance.VaultSoak.Made;

namespace Semblance.IntegrationTests.Vault.Ports;

public abstract class GalleryStoreConformance(VaultPlace place) : VaultSuite(place)
{
    [Fact]
    public async Task A_gallery_is_read_as_it_was_kept()
    {
        Assert.Equal(House, await ReadAsync(view => view.Galleries.FindAsync(HouseId, None)));
        Assert.Equal(House, await ReadAsync(view => view.Galleries.FindAsync(new GalleryName("house"), None)));
        Assert.Equal([House], (await ReadAsync(view => view.Galleries.ListAsync(None))).Found);
    }

    [Fact]
    public async Task A_gallery_that_is_not_there_is_not_found() =>
        Assert.Null(await ReadAsync(view => view.Galleries.FindAsync(GalleryId.From(Made.Id()), None)));

    [Fact]
    public Task A_name_is_given_once() => RefusedAsync(ErrorCode.NameTaken, work => work.Galleries.AddAsync(Made.Gallery("house"), None));

    [Fact]
    public async Task Of_two_changes_of_one_version_the_second_is_refused()
    {
        var changed = new StoredGallery(House.Gallery with { Mode = GalleryMode.VerificationOnly, IsRestricted = false }, Made.Seal(2));
        await DoAsync(work => work.Galleries.ChangeAsync(changed, None));
        await RefusedAsync(ErrorCode.VaultConflict, work => work.Galleries.ChangeAsync(changed with { Seal = Made.Seal(2) }, None));
        Assert.Equal(changed, await ReadAsync(view => view.Galleries.FindAsync(HouseId, None)));
        await DemandManifestAsync();
    }

    [Fact]
    public async Task The_basis_of_kept_references_can_not_be_changed_under_them()
    {
        var subject = await EnrolAsync();
        var consent = Made.Consent(subject);
        await DoAsync(async work =>
        {
            await work.Consents.AddAsync(consent, None);
            await work.References.AddAsync(Made.Reference(subject, consent.Id), None);
        });
        await RefusedAsync(ErrorCode.VaultRuleBroken, work => work.Galleries.ChangeAsync(new StoredGallery(House.Gallery with { LegalBasis = MadeRows.ByLaw }, Made.Seal(2)), None));
    }

    /// <summary>Rows of every kind, of this gallery and of another, before the marks and after them.</summary>
    [Fact]
    public async Task A_manifest_grows_by_the_rows_that_were_added_after_its_marks_and_by_nothing_else()
    {
        var guests = Made.Gallery("guests");
        await DoAsync(work => work.Galleries.AddAsync(guests, None));
        var first = await EnrolAsync();
        var (before, since) = await ReadAsync(async view => (await view.Galleries.ManifestAsync(HouseId, None), await view.Galleries.MarksAsync(None)));
        Assert.Equal(before, await ReadAsync(view => view.Galleries.GrownAsync(HouseId, before, since, None)));
        var (second, consent) = (Made.Subject(HouseId), Made.Consent(first));
        await DoAsync(async work =>
        {
            await work.Subjects.AddAsync(Made.Subject(guests.Gallery.Id), None);
            await work.Subjects.AddAsync(second, None);
            await work.Consents.AddAsync(consent, None);
            await work.References.AddAsync(Made.Reference(first, consent.Id), None);
            await work.Constraints.AddAsync(Made.Different(first, second), None);
        });
        var now = await ReadAsync(view => view.Galleries.ManifestAsync(HouseId, None));
        Assert.Equal(now, await ReadAsync(view => view.Galleries.GrownAsync(HouseId, before, since, None)));
        Assert.Equal(before.Rows + 4, now.Rows);
        await DoAsync(work => work.Subjects.ChangeAsync(first with { Seal = Made.Seal(2) }, None));
        Assert.NotEqual(await ReadAsync(view => view.Galleries.ManifestAsync(HouseId, None)), await ReadAsync(view => view.Galleries.GrownAsync(HouseId, before, since, None)));
    }

    [Fact]
    public async Task A_gallery_goes_only_when_it_is_empty()
    {
        var subject = await EnrolAsync();
        await RefusedAsync(ErrorCode.VaultRuleBroken, work => work.Galleries.RemoveAsync(HouseId, RowVersion.First, None));
        await DoAsync(work => work.Subjects.EraseAsync(HouseId, subject.Id, None));
        await RefusedAsync(ErrorCode.VaultConflict, work => work.Galleries.RemoveAsync(HouseId, new RowVersion(2), None));
        await DoAsync(work => work.Galleries.RemoveAsync(HouseId, RowVersion.First, None));
        Assert.Empty((await ReadAsync(view => view.Galleries.ListAsync(None))).Found);
    }

    [Fact]
    public async Task The_manifest_follows_every_row_and_its_change()
    {
        var before = await ReadAsync(view => view.Galleries.ManifestAsync(HouseId, None));
        Assert.Equal(1, before.Rows);
        var subject = await EnrolAsync();
        var after = await ReadAsync(view => view.Galleries.ManifestAsync(HouseId, None));
        Assert.Equal(2, after.Rows);
        Assert.NotEqual(before.Root, after.Root, StringComparer.Ordinal);
        await DemandManifestAsync();
        await DoAsync(work => work.Subjects.EraseAsync(HouseId, subject.Id, None));
        Assert.Equal(before, await ReadAsync(view => view.Galleries.ManifestAsync(HouseId, None)));
    }
}

public sealed class SqliteGalleryStoreTests() : GalleryStoreConformance(new SqlitePlace());

[Collection(PostgreSqlCollection.Name)]
public sealed class PostgreSqlGalleryStoreTests(SuiteCluster cluster) : GalleryStoreConformance(new PostgreSqlPlace(cluster));

using Semblance.Errors;
using Semblance.IntegrationTests.Vault.PostgreSql;
using Semblance.IntegrationTests.Vault.Sqlite;

namespace Semblance.IntegrationTests.Vault.Ports;

public abstract class UnitOfWorkConformance(VaultPlace place) : VaultSuite(place)
{
    [Fact]
    public async Task What_is_not_committed_is_not_kept()
    {
        await using (var work = await Vault.BeginAsync(None))
            await work.Subjects.AddAsync(Made.Subject(HouseId), None);
        Assert.Equal(0, await ReadAsync(view => view.Subjects.CountAsync(HouseId, None)));
        await DemandManifestAsync();
    }

    [Fact]
    public async Task After_a_failed_step_nothing_of_the_unit_is_kept()
    {
        await using (var work = await Vault.BeginAsync(None))
        {
            await work.Subjects.AddAsync(Made.Subject(HouseId), None);
            await Assert.ThrowsAsync<SemblanceException>(() => work.Galleries.AddAsync(Made.Gallery("house"), None));
            var refusal = await Assert.ThrowsAsync<SemblanceException>(() => work.CommitAsync(None));
            Assert.Equal(ErrorCode.VaultRuleBroken, refusal.Code);
        }

        Assert.Equal(0, await ReadAsync(view => view.Subjects.CountAsync(HouseId, None)));
    }

    [Fact]
    public async Task A_unit_is_committed_once()
    {
        await using var work = await Vault.BeginAsync(None);
        await work.CommitAsync(None);
        Assert.Equal(ErrorCode.VaultRuleBroken, (await Assert.ThrowsAsync<SemblanceException>(() => work.CommitAsync(None))).Code);
    }

    [Fact]
    public async Task A_view_changes_nothing()
    {
        await using (var view = await Vault.ViewAsync(None))
            Assert.Equal(ErrorCode.VaultRuleBroken, (await Assert.ThrowsAsync<SemblanceException>(() => view.Subjects.AddAsync(Made.Subject(HouseId), None))).Code);
        await using (var view = await Vault.ViewAsync(None))
            Assert.Equal(ErrorCode.VaultRuleBroken, (await Assert.ThrowsAsync<SemblanceException>(() => view.CommitAsync(None))).Code);
        Assert.Equal(0, await ReadAsync(view => view.Subjects.CountAsync(HouseId, None)));
    }

    [Fact]
    public async Task A_view_sees_the_store_as_it_was_when_it_began()
    {
        await using var view = await Vault.ViewAsync(None);
        await EnrolAsync();
        Assert.Equal(0, await view.Subjects.CountAsync(HouseId, None));
        Assert.Equal(1, await ReadAsync(later => later.Subjects.CountAsync(HouseId, None)));
    }

    [Fact]
    public async Task A_unit_that_was_called_off_before_its_commit_keeps_nothing()
    {
        using var off = new CancellationTokenSource();
        await using (var work = await Vault.BeginAsync(None))
        {
            await work.Subjects.AddAsync(Made.Subject(HouseId), None);
            await off.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work.CommitAsync(off.Token));
        }

        Assert.Equal(0, await ReadAsync(view => view.Subjects.CountAsync(HouseId, None)));
    }
}

public sealed class SqliteUnitOfWorkTests() : UnitOfWorkConformance(new SqlitePlace());

[Collection(PostgreSqlCollection.Name)]
public sealed class PostgreSqlUnitOfWorkTests(SuiteCluster cluster) : UnitOfWorkConformance(new PostgreSqlPlace(cluster));

using Semblance.Errors;
using Semblance.IntegrationTests.Vault.PostgreSql;
using Semblance.IntegrationTests.Vault.Sqlite;
using Semblance.Vault.Constraints;
using Semblance.VaultSoak.Made;

namespace Semblance.IntegrationTests.Vault.Ports;

public abstract class ConstraintStoreConformance(VaultPlace place) : VaultSuite(place)
{
    [Fact]
    public async Task Constraints_are_read_as_they_were_kept_and_said_once()
    {
        var one = await EnrolAsync();
        var other = await EnrolAsync();
        var twins = Made.Different(one, other);
        var notThis = new SealedConstraint(Constraint.NotThis(ConstraintId.From(Made.Id()), HouseId, one.Id, MadeRows.Blind("file")), Made.Sealed(40), Made.Seal());
        await DoAsync(async work =>
        {
            await work.Constraints.AddAsync(twins, None);
            await work.Constraints.AddAsync(notThis, None);
        });
        Assert.Equal([twins, notThis], (await ReadAsync(view => view.Constraints.ListAsync(HouseId, None))).Found);
        await RefusedAsync(ErrorCode.NameTaken, work => work.Constraints.AddAsync(Made.Different(other, one), None));
        await DemandManifestAsync();
    }

    [Fact]
    public async Task A_constraint_can_be_taken_back()
    {
        var twins = Made.Different(await EnrolAsync(), await EnrolAsync());
        await DoAsync(work => work.Constraints.AddAsync(twins, None));
        await DoAsync(async work => Assert.True(await work.Constraints.RemoveAsync(twins.Constraint.Id, None)));
        await DoAsync(async work => Assert.False(await work.Constraints.RemoveAsync(twins.Constraint.Id, None)));
        await DemandManifestAsync();
    }

    [Fact]
    public async Task A_constraint_on_nobody_is_refused()
    {
        var one = await EnrolAsync();
        await RefusedAsync(ErrorCode.VaultRuleBroken, work => work.Constraints.AddAsync(Made.Different(one, Made.Subject(HouseId)), None));
    }
}

public sealed class SqliteConstraintStoreTests() : ConstraintStoreConformance(new SqlitePlace());

[Collection(PostgreSqlCollection.Name)]
public sealed class PostgreSqlConstraintStoreTests(SuiteCluster cluster) : ConstraintStoreConformance(new PostgreSqlPlace(cluster));

using Semblance.IntegrationTests.Vault.PostgreSql;
using Semblance.IntegrationTests.Vault.Sqlite;
using Semblance.Vault.Rows;
using Semblance.VaultSoak.Made;

namespace Semblance.IntegrationTests.Vault.Ports;

public abstract class QuarantineConformance(VaultPlace place) : VaultSuite(place)
{
    [Fact]
    public async Task A_row_that_was_set_aside_is_in_no_answer_until_it_is_put_back()
    {
        var subject = await EnrolAsync("A 17");
        var row = new DamagedRow(RowKind.Subject, subject.Id.Value, RowFault.SealBroken);
        await DoAsync(work => work.Quarantine.SetAsideAsync(row, MadeRows.Expiry, None));
        await DoAsync(work => work.Quarantine.SetAsideAsync(row with { Fault = RowFault.ContentDamaged }, MadeRows.Expiry, None));
        Assert.Equal([row], await ReadAsync(view => view.Quarantine.ListAsync(None)));
        Assert.Null(await ReadAsync(view => view.Subjects.FindAsync(subject.Id, None)));
        Assert.Null(await ReadAsync(view => view.Subjects.FindAsync(HouseId, MadeRows.Blind("A 17"), None)));
        Assert.Empty((await ReadAsync(view => view.Subjects.ListAsync(HouseId, null, 10, None))).Found);
        await DoAsync(async work => Assert.True(await work.Quarantine.PutBackAsync(RowKind.Subject, subject.Id.Value, None)));
        Assert.Equal(subject, await ReadAsync(view => view.Subjects.FindAsync(subject.Id, None)));
    }
}

public sealed class SqliteQuarantineTests() : QuarantineConformance(new SqlitePlace());

[Collection(PostgreSqlCollection.Name)]
public sealed class PostgreSqlQuarantineTests(SuiteCluster cluster) : QuarantineConformance(new PostgreSqlPlace(cluster));

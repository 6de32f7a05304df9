using Semblance.Errors;
using Semblance.IntegrationTests.Vault.PostgreSql;
using Semblance.IntegrationTests.Vault.Sqlite;
using Semblance.Vault.Consents;

namespace Semblance.IntegrationTests.Vault.Ports;

public abstract class ConsentStoreConformance(VaultPlace place) : VaultSuite(place)
{
    [Fact]
    public async Task A_consent_is_read_as_it_was_kept()
    {
        var subject = await EnrolAsync();
        var consent = Made.Consent(subject);
        await DoAsync(work => work.Consents.AddAsync(consent, None));
        Assert.Equal(consent, await ReadAsync(view => view.Consents.FindAsync(consent.Id, None)));
        Assert.Equal([consent], (await ReadAsync(view => view.Consents.ListAsync(subject.Id, None))).Found);
        await DemandManifestAsync();
    }

    [Fact]
    public Task A_consent_of_nobody_is_refused() => RefusedAsync(ErrorCode.VaultRuleBroken, work => work.Consents.AddAsync(Made.Consent(Made.Subject(HouseId)), None));

    [Fact]
    public async Task A_withdrawn_consent_and_a_reference_that_rests_on_it_are_never_there_together()
    {
        var subject = await EnrolAsync();
        var consent = Made.Consent(subject);
        var reference = Made.Reference(subject, consent.Id);
        await DoAsync(async work =>
        {
            await work.Consents.AddAsync(consent, None);
            await work.References.AddAsync(reference, None);
        });
        var withdrawn = consent with { State = ConsentState.Withdrawn, Seal = Made.Seal(2) };
        await RefusedAsync(ErrorCode.VaultRuleBroken, work => work.Consents.ChangeAsync(withdrawn, None));
        await DoAsync(async work =>
        {
            Assert.True(await work.References.RemoveAsync(reference.Id, None));
            await work.Consents.ChangeAsync(withdrawn, None);
        });
        await RefusedAsync(ErrorCode.VaultRuleBroken, work => work.References.AddAsync(Made.Reference(subject, consent.Id), None));
        await DemandManifestAsync();
    }
}

public sealed class SqliteConsentStoreTests() : ConsentStoreConformance(new SqlitePlace());

[Collection(PostgreSqlCollection.Name)]
public sealed class PostgreSqlConsentStoreTests(SuiteCluster cluster) : ConsentStoreConformance(new PostgreSqlPlace(cluster));

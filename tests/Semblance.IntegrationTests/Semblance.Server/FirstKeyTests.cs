using Semblance.IntegrationTests.Recognition;
using Semblance.IntegrationTests.Running;
using Semblance.Recognition.Grant;
using Semblance.Server;
using Semblance.Server.Access;
using Semblance.Vault.Audit;

namespace Semblance.IntegrationTests.Server;

public sealed class FirstKeyTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_key_is_an_admins_made_once_and_on_record()
    {
        using var folder = new ScratchFolder();
        await using (var made = await MadeHouse.OpenAsync(Cancellation, folder))
        {
            var key = BearerKey.Read((await MakeAsync(made))!)!;
            var grant = made.House.Grants.Find("native", key.Name, key.Secret)!;
            Assert.Equal((AccessRole.Admin, true, false), (grant.Role, grant.CoversName("any"), grant.ShowsScores));
            Assert.Null(await MakeAsync(made));
        }

        await using var again = await MadeHouse.OpenAsync(Cancellation, folder);
        Assert.Null(await MakeAsync(again));
        Assert.Single(again.Record(), static happened => happened.Action == AuditAction.ChangeAccess);
    }

    [Fact]
    public async Task A_key_of_another_role_or_protocol_lets_nobody_give_leave()
    {
        await using var made = await MadeHouse.OpenAsync(Cancellation);
        await GiveAsync(made, AccessRole.Operator, KeyShape.Native);
        await GiveAsync(made, AccessRole.Admin, KeyShape.Rekognition);
        Assert.NotNull(await MakeAsync(made));
    }

    /// <summary>Else whoever let the only admin's key run out would be locked out for good.</summary>
    [Fact]
    public async Task After_the_only_admins_end_there_is_a_first_key_again()
    {
        await using var made = await MadeHouse.OpenAsync(Cancellation);
        await GiveAsync(made, AccessRole.Admin, KeyShape.Native, made.Time.GetUtcNow().AddHours(1));
        Assert.Null(await MakeAsync(made));
        made.Time.Advance(TimeSpan.FromHours(1));
        Assert.NotNull(await MakeAsync(made));
    }

    private static Task<string?> MakeAsync(MadeHouse made) => FirstKey.MakeAsync(made.House.Grants, MadeHouse.Porter, Cancellation);

    private static Task<IssuedKey> GiveAsync(MadeHouse made, AccessRole role, KeyShape shape, DateTimeOffset? end = null) =>
        made.House.Grants.GiveAsync(new GrantRequest { Account = "a", Role = role, Shape = shape, Galleries = [AccessGrant.All], ExpiresAt = end, Caller = MadeHouse.Porter }, Cancellation);
}

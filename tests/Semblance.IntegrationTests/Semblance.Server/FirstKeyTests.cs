using Semblance.Server;

namespace Semblance.IntegrationTests.Server;

public sealed class FirstKeyTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_admin_s_key_is_made_once()
    {
        await using var served = await ServedWorld.OpenAsync(Cancellation);
        Assert.Null(await FirstKey.MakeAsync(served.House.Grants, ServedWorld.Porter, Cancellation));
    }

    [Fact]
    public async Task It_opens_where_nobody_has_one()
    {
        await using var made = await Semblance.IntegrationTests.Recognition.MadeHouse.OpenAsync(Cancellation);
        var token = await FirstKey.MakeAsync(made.House.Grants, ServedWorld.Porter, Cancellation);
        var parts = token!.Split('_');
        Assert.NotNull(made.House.Grants.Find("native", parts[1], parts[2]));
    }
}

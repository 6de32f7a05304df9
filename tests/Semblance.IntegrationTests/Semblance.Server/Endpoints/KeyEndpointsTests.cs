using System.Net;
using System.Net.Http.Json;
using Semblance.Client.Contracts;
using Semblance.Client.Contracts.Keys;
using Semblance.Recognition.Grant;

namespace Semblance.IntegrationTests.Server.Endpoints;

public sealed class KeyEndpointsTests : IAsyncLifetime
{
    private ServedWorld _served = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _served = await ServedWorld.OpenAsync(Cancellation);

    public ValueTask DisposeAsync() => _served.DisposeAsync();

    [Fact]
    public async Task A_key_opens_until_it_is_taken_back_and_not_a_request_longer()
    {
        var issued = await GiveAsync(new KeyOrder("night porter", "operator", ["*"]));
        using var porter = _served.WithToken(issued.Secret);
        using var open = await porter.GetAsync("/v1/galleries", Cancellation);
        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
        using var taken = await _served.Admin.DeleteAsync($"/v1/keys/{issued.Key.Id}", Cancellation);
        Assert.NotNull((await ServedWorld.ReadAsync<KeyAnswer>(taken, Cancellation)).RevokedAt);
        using var shut = await porter.GetAsync("/v1/galleries", Cancellation);
        Assert.Equal(HttpStatusCode.Unauthorized, shut.StatusCode);
        using var listed = await _served.Admin.GetAsync("/v1/keys", Cancellation);
        var text = await listed.Content.ReadAsStringAsync(Cancellation);
        Assert.DoesNotContain(issued.Secret.Split('_')[^1], text, StringComparison.Ordinal);
        Assert.Contains("night porter", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_ends_on_its_day()
    {
        var issued = await GiveAsync(new KeyOrder("guest", "operator", ["*"], ExpiresAt: _served.Time.GetUtcNow().AddHours(1)));
        using var guest = _served.WithToken(issued.Secret);
        using var open = await guest.GetAsync("/v1/galleries", Cancellation);
        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
        _served.Time.Advance(TimeSpan.FromHours(1));
        using var shut = await guest.GetAsync("/v1/galleries", Cancellation);
        Assert.Equal(HttpStatusCode.Unauthorized, shut.StatusCode);
    }

    [Fact]
    public async Task The_last_admin_can_not_be_locked_out()
    {
        var last = _served.House.Grants.List.Single(grant => grant.Role == AccessRole.Admin);
        using var answer = await _served.Admin.DeleteAsync($"/v1/keys/{last.Id}", Cancellation);
        Assert.Equal("vault_rule_broken", await ServedWorld.CodeAsync(answer, Cancellation));
    }

    [Theory]
    [InlineData("king", "native")]
    [InlineData("operator", "carrier pigeon")]
    [InlineData("subject", "native")]
    public async Task An_invalid_order_is_refused(string role, string protocol)
    {
        using var answer = await _served.Admin.PostAsJsonAsync("/v1/keys", new KeyOrder("a", role, ["*"], Protocol: protocol), WireJson.Options, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("option_out_of_range", await ServedWorld.CodeAsync(answer, Cancellation));
    }

    private async Task<IssuedKeyAnswer> GiveAsync(KeyOrder order)
    {
        using var answer = await _served.Admin.PostAsJsonAsync("/v1/keys", order, WireJson.Options, Cancellation);
        return await ServedWorld.ReadAsync<IssuedKeyAnswer>(answer, Cancellation);
    }
}

using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Semblance.IntegrationTests.Recognition;
using Semblance.Recognition.Grant;
using Semblance.Server.Access;

namespace Semblance.IntegrationTests.Server.Access;

/// <summary>Who is let in and with what words the others are not: <see cref="AccessServices"/>, <see cref="BearerKeyHandler"/>, <see cref="AccessRefusals"/> before three routes.</summary>
public sealed class AccessServicesTests : IAsyncLifetime
{
    private MadeHouse _made = null!;
    private WebApplication _host = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _made = await MadeHouse.OpenAsync(Cancellation);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(_made.House).AddSingleton(_made.House.Grants);
        AccessServices.AddTo(builder.Services);
        _host = builder.Build();
        _host.UseAuthentication();
        _host.UseAuthorization();
        _host.MapGet("/forgotten", static () => "open");
        _host.MapGet("/keys", static (HttpContext context) => KeyIdentity.CallerOf(context).Account).RequireAuthorization(Permission.Keys);
        _host.MapGet("/look", static (HttpContext context) => KeyIdentity.GrantOf(context).KeyName).RequireAuthorization(Permission.Look);
        await _host.StartAsync(Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _made.DisposeAsync();
    }

    [Fact]
    public async Task A_route_that_forgot_to_say_who_may_ask_is_closed_even_to_an_admin()
    {
        var admin = await GiveAsync(AccessRole.Admin);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync("/keys", Token(admin))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync("/forgotten", Token(admin))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync("/forgotten", null)).Status);
    }

    [Fact]
    public async Task Whose_role_does_not_reach_is_told_so_and_not_that_the_key_is_wrong()
    {
        var device = await GiveAsync(AccessRole.Device);
        Assert.Equal((HttpStatusCode.OK, device.Grant.KeyName), await AskAsync("/look", Token(device)));
        Assert.Equal((HttpStatusCode.Forbidden, "not_allowed"), await AskAsync("/keys", Token(device)));
    }

    [Theory]
    [InlineData("bearer {0}")]
    [InlineData("BEARER   {0}  ")]
    public async Task How_the_schemes_name_is_written_does_not_matter(string form) =>
        Assert.Equal(HttpStatusCode.OK, (await AskAsync("/look", form.Replace("{0}", Token(await GiveAsync(AccessRole.Device))["Bearer ".Length..], StringComparison.Ordinal))).Status);

    [Theory]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("Bearer semblance_a_b")]
    [InlineData("Bearer semblance_")]
    [InlineData("semblance_a_b")]
    [InlineData("Bearer {0}x")]
    [InlineData("Bearer {0}_x")]
    [InlineData("{0}")]
    [InlineData("Bearer {0},Bearer {0}")]
    public async Task What_is_no_key_is_answered_as_no_key(string form)
    {
        var header = form.Replace("{0}", Token(await GiveAsync(AccessRole.Admin))["Bearer ".Length..], StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Unauthorized, "key_missing"), await AskAsync("/look", header));
    }

    [Fact]
    public async Task One_keys_name_with_another_keys_secret_opens_nothing()
    {
        var (one, other) = (await GiveAsync(AccessRole.Admin), await GiveAsync(AccessRole.Device));
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync("/look", "Bearer " + new BearerKey(one.Grant.KeyName, other.Secret).Text)).Status);
    }

    [Fact]
    public async Task A_key_of_another_protocol_opens_nothing_here()
    {
        foreach (var shape in KeyShape.All.Where(static shape => shape != KeyShape.Native))
            Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync("/look", Token(await GiveAsync(AccessRole.Admin, shape)))).Status);
    }

    [Fact]
    public async Task A_key_that_was_taken_back_or_is_over_opens_nothing_any_more()
    {
        var (taken, over) = (await GiveAsync(AccessRole.Device), await GiveAsync(AccessRole.Device, end: _made.Time.GetUtcNow().AddMinutes(1)));
        Assert.Equal(HttpStatusCode.OK, (await AskAsync("/look", Token(over))).Status);
        await _made.House.Grants.TakeBackAsync(taken.Grant.Id, MadeHouse.Porter, Cancellation);
        _made.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync("/look", Token(taken))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync("/look", Token(over))).Status);
    }

    private static string Token(IssuedKey key) => "Bearer " + new BearerKey(key.Grant.KeyName, key.Secret).Text;

    private Task<IssuedKey> GiveAsync(AccessRole role, KeyShape? shape = null, DateTimeOffset? end = null) => _made.House.Grants.GiveAsync(
        new GrantRequest { Account = "a", Role = role, Shape = shape ?? KeyShape.Native, Galleries = [AccessGrant.All], ExpiresAt = end, Caller = MadeHouse.Porter }, Cancellation);

    /// <summary>The status, and the code of a refusal or the answer's text.</summary>
    private async Task<(HttpStatusCode Status, string Said)> AskAsync(string route, string? header)
    {
        using var client = new HttpClient { BaseAddress = new Uri(_host.Urls.First()) };
        if (header is not null)
            client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);
        using var answer = await client.GetAsync(route, Cancellation);
        var text = await answer.Content.ReadAsStringAsync(Cancellation);
        if (answer.StatusCode == HttpStatusCode.Unauthorized)
            Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
        return (answer.StatusCode, answer.IsSuccessStatusCode ? text : JsonDocument.Parse(text).RootElement.GetProperty("code").GetString()!);
    }
}

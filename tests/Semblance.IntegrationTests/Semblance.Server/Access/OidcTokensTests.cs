using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Semblance.Client.Contracts.Galleries;
using Semblance.Server.Options;

namespace Semblance.IntegrationTests.Server.Access;

/// <summary>An identity provider on loopback, with a key of its own, whose tokens are taken beside keys.</summary>
public sealed class OidcTokensTests : IAsyncLifetime
{
    private readonly RSA _key = RSA.Create(2048);
    private WebApplication _issuer = null!;
    private ServedWorld _served = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Issuer => _issuer.Urls.First();

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        _issuer = builder.Build();
        _issuer.Urls.Add("http://127.0.0.1:0");
        var modulus = _key.ExportParameters(includePrivateParameters: false);
        _issuer.MapGet("/.well-known/openid-configuration", () => Results.Json(new { issuer = Issuer, jwks_uri = Issuer + "/keys" }));
        _issuer.MapGet("/keys", () => Results.Json(new { keys = (object[])[new { kty = "RSA", use = "sig", kid = "one", alg = "RS256", n = Encode(modulus.Modulus!), e = Encode(modulus.Exponent!) }] }));
        await _issuer.StartAsync(Cancellation);
        _served = await ServedWorld.OpenAsync(Cancellation, new ServerOptions { Authority = Issuer });
        await _served.GalleryAsync(Cancellation);
        await _served.GalleryAsync(Cancellation, "night shift");
    }

    public async ValueTask DisposeAsync()
    {
        await _served.DisposeAsync();
        await _issuer.DisposeAsync();
        _key.Dispose();
    }

    [Fact]
    public async Task A_token_gives_leave_to_what_its_claims_say_and_keys_go_on_to_work()
    {
        using var porter = _served.WithToken(Token(_key, ("semblance_role", "operator"), ("semblance_galleries", "night shift")));
        using var answer = await porter.GetAsync("/v1/galleries", Cancellation);
        Assert.Equal("night shift", Assert.Single((await ServedWorld.ReadAsync<GalleriesAnswer>(answer, Cancellation)).Galleries).Name);
        using var keys = await porter.GetAsync("/v1/keys", Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, keys.StatusCode);
        using var admin = await _served.Admin.GetAsync("/v1/keys", Cancellation);
        Assert.Equal(HttpStatusCode.OK, admin.StatusCode);
    }

    [Theory]
    [InlineData("semblance_role", "king")]
    [InlineData("nothing", "operator")]
    [InlineData("semblance_role", "subject")]
    public async Task A_token_without_a_role_of_ours_gives_leave_to_nothing(string claim, string value)
    {
        using var nobody = _served.WithToken(Token(_key, (claim, value), ("semblance_galleries", "*")));
        using var answer = await nobody.GetAsync("/v1/galleries", Cancellation);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_token_of_another_signer_for_others_or_over_is_refused()
    {
        using var other = RSA.Create(2048);
        var role = ("semblance_role", (object)"admin");
        foreach (var token in (string[])[Token(other, role), Token(_key, role, ("aud", "elsewhere")), Token(_key, role, ("exp", 1_000_000_000)), Token(_key, role, ("iss", "http://127.0.0.1:1")), Token(_key, role) + "x", "a.b.c"])
        {
            using var nobody = _served.WithToken(token);
            using var answer = await nobody.GetAsync("/v1/galleries", Cancellation);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
    }

    private string Token(RSA key, params (string Name, object Value)[] claims)
    {
        var body = new Dictionary<string, object>(StringComparer.Ordinal) { ["iss"] = Issuer, ["aud"] = "semblance", ["sub"] = "7", ["preferred_username"] = "porter", ["exp"] = 4_000_000_000 };
        foreach (var (name, value) in claims)
            body[name] = value;
        var text = $"{Encode("""{"alg":"RS256","kid":"one","typ":"JWT"}"""u8)}.{Encode(JsonSerializer.SerializeToUtf8Bytes(body))}";
        return $"{text}.{Encode(key.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    private static string Encode(ReadOnlySpan<byte> bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}

using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Semblance.Recognition.Grant;

namespace Semblance.Server.Access;

/// <summary>Lets in who shows a native key: <c>Authorization: Bearer semblance_NAME_SECRET</c>.</summary>
internal sealed class BearerKeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, GrantBook grants) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>The scheme's name.</summary>
    public const string SchemeName = "semblance";

    private const string Bearer = "Bearer ";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            return Task.FromResult(AuthenticateResult.NoResult());
        var grant = BearerKey.Read(header[Bearer.Length..].Trim()) is { } key ? grants.Find("native", key.Name, key.Secret) : null;
        return Task.FromResult(grant is null
            ? AuthenticateResult.Fail("The key is unknown, over or taken back.")
            : AuthenticateResult.Success(new AuthenticationTicket(new System.Security.Claims.ClaimsPrincipal(new KeyIdentity(grant, SchemeName)), SchemeName)));
    }
}

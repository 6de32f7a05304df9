using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Semblance.Recognition.Grant;
using Semblance.Server.Access;

namespace Semblance.Server.Dialects.CompreFace;

/// <summary>Lets in who shows a key of CompreFace. One that speaks for one subject alone does not hold here: the protocol can't keep to one.</summary>
internal sealed class CompreFaceKeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, GrantBook grants) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (CompreFaceKey.SentWith(Request) is not { } sent)
            return Task.FromResult(AuthenticateResult.NoResult());
        var grant = CompreFaceKey.Read(sent) is var (name, secret) ? grants.Find(CompreFaceKey.SchemeName, name, secret) : null;
        return Task.FromResult(grant is not { Subject: null }
            ? AuthenticateResult.Fail("The key is unknown, over or taken back.")
            : AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new KeyIdentity(grant, CompreFaceKey.SchemeName)), CompreFaceKey.SchemeName)));
    }
}

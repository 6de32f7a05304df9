using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Semblance.Recognition.Grant;
using Semblance.Server.Access;

namespace Semblance.Server.Dialects.FacePlusPlus;

/// <summary>Lets in whose form holds a key of Face++. One that speaks for one subject alone does not hold here: the protocol can't keep to one.</summary>
internal sealed class FacePlusPlusKeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, GrantBook grants) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        // The time that answers name begins before the form is read.
        Context.RequestServices.GetRequiredService<CallClock>();
        if (!Request.HasFormContentType)
            return AuthenticateResult.NoResult();
        var form = await Request.ReadFormAsync(Context.RequestAborted).ConfigureAwait(false);
        var (name, secret) = (form[FacePlusPlusKey.NameField].ToString(), form[FacePlusPlusKey.SecretField].ToString());
        if (name.Length == 0 || secret.Length == 0)
            return AuthenticateResult.NoResult();
        return grants.Find(FacePlusPlusKey.SchemeName, name, secret) is not { Subject: null } grant
            ? AuthenticateResult.Fail("The key is unknown, over or taken back.")
            : AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new KeyIdentity(grant, FacePlusPlusKey.SchemeName)), FacePlusPlusKey.SchemeName));
    }
}

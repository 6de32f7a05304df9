using System.Security.Claims;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Grant;

namespace Semblance.Server.Access;

/// <summary>Who asks: the grant of the key that came with a request.</summary>
internal sealed class KeyIdentity : ClaimsIdentity
{
    public KeyIdentity(AccessGrant grant, string scheme)
        : base([new Claim(ClaimTypes.Name, grant.Account), new Claim(ClaimTypes.Role, grant.Role.ToString())], scheme) => Grant = grant;

    /// <summary>What the key gives leave to.</summary>
    public AccessGrant Grant { get; }

    /// <summary>The grant of a request that was let through.</summary>
    public static AccessGrant GrantOf(HttpContext context) => Find(context.User) ?? throw new InvalidOperationException("A request without a key got past the authorisation.");

    /// <summary>The grant of whoever asks, if there is one.</summary>
    public static AccessGrant? Find(ClaimsPrincipal asking) => asking.Identities.OfType<KeyIdentity>().FirstOrDefault()?.Grant;

    /// <summary>Who asks, as the record says it.</summary>
    public static Caller CallerOf(HttpContext context)
    {
        var grant = GrantOf(context);
        return new Caller(grant.Account, grant.Role.ToString().ToLowerInvariant(), $"http {context.Connection.RemoteIpAddress}, key {grant.KeyName}");
    }
}

using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Semblance.Recognition.Grant;
using Semblance.Server.Options;

namespace Semblance.Server.Access;

/// <summary>
/// Lets in who shows a token of the operator's own identity provider (OpenID Connect), beside whoever has a key. What it gives leave to stands in three claims: <c>semblance_role</c>, <c>semblance_galleries</c> and, if wanted,
/// <c>semblance_purposes</c>; a token without a role gives leave to nothing.
/// </summary>
internal static class OidcTokens
{
    /// <summary>The scheme's name.</summary>
    public const string SchemeName = "oidc";

    private const string Either = "either";
    private const string NativeStart = "Bearer semblance_";

    /// <summary>Adds the scheme, and one that sends each request to the right of the two.</summary>
    public static void AddTo(IServiceCollection services, ServerOptions options)
    {
        if (options.Authority is not { } authority)
            return;
        services.AddAuthentication(static own => own.DefaultScheme = Either)
            .AddPolicyScheme(Either, null, static own => own.ForwardDefaultSelector = static context => context.Request.Headers.Authorization.ToString().StartsWith(NativeStart, StringComparison.OrdinalIgnoreCase) ? BearerKeyHandler.SchemeName : SchemeName)
            .AddJwtBearer(SchemeName, own =>
            {
                own.Authority = authority;
                own.Audience = options.Audience;
                own.MapInboundClaims = false;
                own.RequireHttpsMetadata = !new Uri(authority).IsLoopback;
                own.TokenValidationParameters.ValidateIssuerSigningKey = true;
                own.TokenValidationParameters.ClockSkew = TimeSpan.FromSeconds(30);
                own.Events = new JwtBearerEvents { OnTokenValidated = static context => Task.Run(() => Understand(context)) };
            });
    }

    /// <summary>What the claims of a token give leave to.</summary>
    /// <returns><see langword="null"/> without an account or a known role.</returns>
    internal static AccessGrant? GrantOf(ClaimsPrincipal token, DateTimeOffset until)
    {
        var account = (token.FindFirst("preferred_username") ?? token.FindFirst("sub"))?.Value;
        if (string.IsNullOrWhiteSpace(account) || !Enum.TryParse<AccessRole>(token.FindFirst("semblance_role")?.Value, ignoreCase: true, out var role) || !Enum.IsDefined(role))
            return null;
        var subject = token.FindFirst("semblance_subject")?.Value;
        return (role == AccessRole.Subject) != (subject is not null) ? null : new AccessGrant
        {
            Id = Guid.Empty,
            KeyName = "oidc " + token.FindFirst("sub")?.Value,
            Account = account,
            Role = role,
            Protocol = KeyShape.Native.Protocol,
            Galleries = Words(token, "semblance_galleries", []),
            Purposes = Words(token, "semblance_purposes", [AccessGrant.All]),
            Subject = subject,
            ShowsScores = string.Equals(token.FindFirst("semblance_scores")?.Value, "true", StringComparison.Ordinal),
            CreatedAt = until,
            ExpiresAt = until,
            SecretDigest = string.Empty,
        };
    }

    private static void Understand(TokenValidatedContext context)
    {
        if (GrantOf(context.Principal!, new DateTimeOffset(context.SecurityToken.ValidTo, TimeSpan.Zero)) is { } grant)
            context.Principal = new ClaimsPrincipal(new KeyIdentity(grant, SchemeName));
        else
            context.Fail("The token names no role of this server's.");
    }

    /// <summary>One claim for each, or one with a comma between them; names of galleries may hold spaces.</summary>
    private static string[] Words(ClaimsPrincipal token, string claim, string[] none)
    {
        var words = token.FindAll(claim).SelectMany(static own => own.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToArray();
        return words.Length > 0 ? words : none;
    }
}

using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Semblance.Server.Access.Sessions;

/// <summary>The cookie by which a browser's session is known. It holds no key, is sent to this server's own pages alone, and no script can read it.</summary>
internal static class SessionCookie
{
    /// <summary>The authentication scheme, and the policy that demands a session.</summary>
    public const string Scheme = "console";

    /// <summary>The claim that holds the session's identifier.</summary>
    public const string SessionClaim = "session";

    public static void AddTo(IServiceCollection services)
    {
        services.AddSingleton<BrowserSessions>();
        services.AddAuthorizationBuilder().AddPolicy(Scheme, static policy => policy.AddAuthenticationSchemes(Scheme).RequireAuthenticatedUser());
        services.AddAuthentication().AddCookie(Scheme, static cookie =>
        {
            cookie.Cookie.Name = "semblance-console";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = BrowserSessions.Longest;
            cookie.SlidingExpiration = false;
            cookie.Events.OnValidatePrincipal = CheckAsync;
        });
    }

    /// <summary>Begins a session for the browser that sent a request.</summary>
    public static Task SignInAsync(HttpContext context, string key)
    {
        var session = context.RequestServices.GetRequiredService<BrowserSessions>().Begin(key);
        return context.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity([new Claim(SessionClaim, session)], Scheme)));
    }

    /// <summary>Ends the session of the browser that sent a request.</summary>
    public static Task SignOutAsync(HttpContext context)
    {
        if (SessionOf(context.User) is { } session)
            context.RequestServices.GetRequiredService<BrowserSessions>().End(session);
        return context.SignOutAsync(Scheme);
    }

    /// <summary>The session of whoever asks; <see langword="null"/> for none.</summary>
    public static string? SessionOf(ClaimsPrincipal asking) => asking.FindFirst(SessionClaim)?.Value;

    private static Task CheckAsync(CookieValidatePrincipalContext context)
    {
        if (context.Principal is null || context.HttpContext.RequestServices.GetRequiredService<BrowserSessions>().KeyOf(SessionOf(context.Principal)) is null)
            context.RejectPrincipal();
        return Task.CompletedTask;
    }
}

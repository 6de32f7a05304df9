using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace Semblance.Server.Console.Language;

/// <summary>In which language the console speaks: the one that was chosen, else the browser's, else English.</summary>
internal static class ConsoleLanguage
{
    /// <summary>What it speaks.</summary>
    public static IReadOnlyList<CultureInfo> Spoken { get; } = [new("en"), new("fr"), new("zh")];

    /// <summary>What each language calls itself.</summary>
    public static string OwnName(CultureInfo language) => language.Name switch { "fr" => "Français", "zh" => "中文", _ => "English" };

    public static void Use(IApplicationBuilder server) => server.UseWhen(IsPage, static pages => pages.UseRequestLocalization(new RequestLocalizationOptions
    {
        SupportedCultures = [.. Spoken],
        SupportedUICultures = [.. Spoken],
        DefaultRequestCulture = new RequestCulture("en"),
        RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = "semblance-language" }, new CustomRequestCultureProvider(BrowsersAsync)],
    }));

    /// <summary>Whether a request is for a page or for what belongs to one, and not for an API.</summary>
    private static bool IsPage(HttpContext context) => !context.Request.Path.StartsWithSegments("/v1", StringComparison.OrdinalIgnoreCase);

    /// <summary>The first language of the browser that is spoken here, whatever its country: without tables of cultures the framework does not know that zh-CN is Chinese.</summary>
    private static Task<ProviderCultureResult?> BrowsersAsync(HttpContext context)
    {
        var wanted = context.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(static language => language.Quality ?? 1).Select(static language => language.Value.Value?.Split('-')[0]);
        var spoken = wanted.FirstOrDefault(static name => Spoken.Any(language => string.Equals(language.Name, name, StringComparison.OrdinalIgnoreCase)));
        return Task.FromResult(spoken is null ? null : new ProviderCultureResult(spoken.ToLowerInvariant()));
    }

    /// <summary>Remembers the language for a browser.</summary>
    public static void Choose(HttpContext context, string name)
    {
        if (Spoken.FirstOrDefault(language => string.Equals(language.Name, name, StringComparison.Ordinal)) is { } chosen)
        {
            context.Response.Cookies.Append("semblance-language", CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(chosen)), new CookieOptions
            {
                HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, MaxAge = TimeSpan.FromDays(365), IsEssential = true,
            });
        }
    }
}

using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using MudBlazor.Services;
using Semblance.Server.Access;
using Semblance.Server.Access.Sessions;
using Semblance.Server.Answers;
using Semblance.Server.Console.Browsing;
using Semblance.Server.Console.Session;

namespace Semblance.Server.Console;

/// <summary>The console: pages for people, on the same port as the API, which they reach through it alone.</summary>
internal static class ConsoleHost
{
    /// <summary>A page runs its own server's scripts, reaches that server alone, and shows pictures that it made itself. Components set styles on elements.</summary>
    private static readonly ContentPolicy PagePolicy = new("default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'");

    private static string Beside(string kind) => Path.Combine(AppContext.BaseDirectory, $"{System.Reflection.Assembly.GetEntryAssembly()?.GetName().Name}.staticwebassets.{kind}.json");

    /// <summary>Whether the program that runs was built with the console's styles and scripts beside it (the SDK for the web does so).</summary>
    public static bool HasFiles => File.Exists(Beside("endpoints"));

    public static void AddTo(WebApplicationBuilder builder, ConsoleLine line)
    {
        if (File.Exists(Beside("runtime")))
        {
            builder.WebHost.UseSetting(WebHostDefaults.StaticWebAssetsKey, Beside("runtime"));
            StaticWebAssetsLoader.UseStaticWebAssets(builder.Environment, builder.Configuration);
        }

        var services = builder.Services;
        services.AddSingleton(_ => line);
        services.AddScoped(own => new Visitor(own.GetRequiredService<Microsoft.AspNetCore.Components.Authorization.AuthenticationStateProvider>(), own.GetRequiredService<BrowserSessions>(), own.GetRequiredService<ConsoleLine>()));
        services.AddScoped(own => new Browser(own.GetRequiredService<Microsoft.JSInterop.IJSRuntime>()));
        services.AddScoped(own => new KeyTrial(own.GetRequiredService<ConsoleLine>()));
        services.AddLocalization();
        services.AddMudServices();
        services.AddRazorComponents().AddInteractiveServerComponents(static circuit => circuit.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(5));
        SessionCookie.AddTo(services);
    }

    public static void Map(WebApplication server)
    {
        // What the container has never handed out it does not end: the line's folder would stay behind.
        _ = server.Services.GetRequiredService<ConsoleLine>();
        if (!HasFiles)
            return;
        server.MapStaticAssets(Beside("endpoints")).AllowAnonymous().Add(Quiet);
        server.MapRazorComponents<App>().AddInteractiveServerRenderMode(static mode => mode.ContentSecurityFrameAncestorsPolicy = null)
            .RequireAuthorization(SessionCookie.Scheme)
            .WithMetadata(new SpokenScheme(SessionCookie.Scheme), ConsoleRefusals.Instance, PagePolicy)
            .Add(Quiet);
        SessionEndpoints.Map(server);
    }

    /// <summary>Pages are no part of the API's description.</summary>
    private static void Quiet(EndpointBuilder endpoint) => endpoint.Metadata.Add(new ExcludeFromDescriptionAttribute());
}

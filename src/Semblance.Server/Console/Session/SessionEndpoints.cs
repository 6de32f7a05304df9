using Semblance.Client;
using Semblance.Client.Sending;
using Semblance.Server.Access;
using Semblance.Server.Access.Sessions;
using Semblance.Server.Answers;
using Semblance.Server.Console.Language;

namespace Semblance.Server.Console.Session;

/// <summary>What a page can't do over its live connection: end a session, remember a language, show a camera's moving picture.</summary>
internal static class SessionEndpoints
{
    private const string Motion = "multipart/x-mixed-replace;boundary=frame";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sign-out", (Delegate)SignOutAsync).AllowAnonymous().WithMetadata(new SpokenScheme(SessionCookie.Scheme)).ExcludeFromDescription();
        routes.MapGet("/language/{name}", Choose).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet("/live/{camera}", ShowAsync)
            .RequireAuthorization(SessionCookie.Scheme)
            .WithMetadata(new SpokenScheme(SessionCookie.Scheme), ConsoleRefusals.Instance)
            .ExcludeFromDescription();
    }

    /// <summary>An address of this server; whatever else was asked for would lead people away.</summary>
    public static string Own(string? to) => to is ['/', not ('/' or '\\'), ..] && !to.Any(char.IsControl) ? to : "/";

    private static async Task<IResult> SignOutAsync(HttpContext context)
    {
        await SessionCookie.SignOutAsync(context).ConfigureAwait(false);
        return Results.LocalRedirect("/sign-in");
    }

    private static IResult Choose(string name, string? to, HttpContext context)
    {
        ConsoleLanguage.Choose(context, name);
        return Results.LocalRedirect(Own(to));
    }

    /// <summary>Asked of the API with the session's key, so that the key's reach holds.</summary>
    private static async Task ShowAsync(string camera, HttpContext context, BrowserSessions sessions, ConsoleLine line)
    {
        var api = new SemblanceClient(line.Http, new() { Key = sessions.KeyOf(SessionCookie.SessionOf(context.User)) });
        var preview = await OpenAsync(api, camera, context.RequestAborted).ConfigureAwait(false);
        await using (preview.ConfigureAwait(false))
        {
            context.Response.ContentType = Motion;
            await preview.CopyToAsync(context.Response.Body, context.RequestAborted).ConfigureAwait(false);
        }
    }

    private static async Task<Stream> OpenAsync(SemblanceClient api, string camera, CancellationToken cancellation)
    {
        try
        {
            return await api.Cameras.PreviewAsync(camera, cancellation).ConfigureAwait(false);
        }
        catch (SemblanceProblemException refusal)
        {
            throw new RefusedException(new Refusal(refusal.Code, (int)refusal.Status, refusal.What, refusal.Remedy));
        }
    }
}

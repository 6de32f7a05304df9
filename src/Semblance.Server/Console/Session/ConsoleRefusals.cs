using Semblance.Server.Answers;

namespace Semblance.Server.Console.Session;

/// <summary>Says no to a browser: whoever is not signed in is brought to where one signs in.</summary>
internal sealed class ConsoleRefusals : IRefusalWriter
{
    public static ConsoleRefusals Instance { get; } = new();

    public Task WriteAsync(HttpContext context, Refusal refusal)
    {
        var isPage = HttpMethods.IsGet(context.Request.Method) && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
        if (refusal.Status != StatusCodes.Status401Unauthorized || !isPage)
            return NativeRefusals.Instance.WriteAsync(context, refusal);
        context.Response.Redirect("/sign-in?to=" + Uri.EscapeDataString(context.Request.Path + context.Request.QueryString));
        return Task.CompletedTask;
    }
}

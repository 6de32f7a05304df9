using Semblance.Server.Answers;

namespace Semblance.Server.Hosting;

/// <summary>Headers that every answer has: nothing is kept by browsers and proxies, nothing is framed, nothing is guessed.</summary>
internal sealed class SafeHeaders(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(static state =>
        {
            var answered = (HttpContext)state;
            var headers = answered.Response.Headers;
            headers.TryAdd("Cache-Control", "no-store");
            headers["X-Content-Type-Options"] = "nosniff";
            headers["X-Frame-Options"] = "DENY";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            // The framework of pages sets weaker ones of its own.
            headers["Content-Security-Policy"] = (answered.GetEndpoint()?.Metadata.GetMetadata<ContentPolicy>() ?? ContentPolicy.Nothing).Text;
            return Task.CompletedTask;
        }, context);
        return next(context);
    }
}

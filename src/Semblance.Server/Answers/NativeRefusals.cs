using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace Semblance.Server.Answers;

/// <summary>Refusals as problem details (RFC 9457): what was wrong, what to do, and a code that a program can act on.</summary>
internal sealed class NativeRefusals : IRefusalWriter
{
    private const string Kind = "urn:semblance:error:";

    public static NativeRefusals Instance { get; } = new();

    public Task WriteAsync(HttpContext context, Refusal refusal)
    {
        context.Response.StatusCode = refusal.Status;
        if (refusal.RetryAfter is { } wait)
            context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        if (refusal.Status == StatusCodes.Status401Unauthorized)
            context.Response.Headers.WWWAuthenticate = "Bearer";
        var problem = new ProblemDetails { Type = Kind + refusal.Code, Title = refusal.What, Detail = refusal.Remedy, Status = refusal.Status, Extensions = { ["code"] = refusal.Code } };
        return context.Response.WriteAsJsonAsync(problem, options: null, "application/problem+json", context.RequestAborted);
    }
}

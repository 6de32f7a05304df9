using Semblance.Server.Hosting;

namespace Semblance.Server.Endpoints;

/// <summary>Whether the server lives and is ready: the only two questions that need no key, and they tell nothing else.</summary>
internal static class HealthEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Text("live")).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet("/health/ready", (Readiness readiness) => readiness.IsReady ? Results.Text("ready") : Results.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable)).AllowAnonymous().ExcludeFromDescription();
    }
}

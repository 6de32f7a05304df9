using Semblance.Server.Access;

namespace Semblance.Server.Endpoints;

/// <summary>Metrics in the text form that Prometheus reads; with a key, since how busy a door is tells about its people.</summary>
internal static class MetricsEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPrometheusScrapingEndpoint("/metrics").RequireAuthorization(Permission.Metrics);
}

using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Semblance.Server.Options;

namespace Semblance.Server.Telemetry;

/// <summary>Metrics for whoever scrapes them with a key, and metrics and traces for a collector, where the operator names one: by itself the server opens no connection.</summary>
internal static class TelemetryServices
{
    public static void AddTo(IServiceCollection services, ServerOptions options, Func<EngineStatistics> read)
    {
        services.AddSingleton(_ => new EngineMeters(read));
        services.AddHostedService<MetersInUse>();
        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(static resource => resource.AddService("semblance"))
            .WithMetrics(metrics => metrics.AddMeter(EngineMeters.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime").AddPrometheusExporter());
        if (options.Collector is not { } collector)
            return;
        telemetry.WithTracing(static traces => traces.AddAspNetCoreInstrumentation(static instrumentation => instrumentation.Filter = static context => !context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)));
        telemetry.UseOtlpExporter(OtlpExportProtocol.Grpc, new Uri(collector));
    }
}

namespace Semblance.Server.Telemetry;

/// <summary>Makes the meters when the server starts: nobody else asks for them.</summary>
internal sealed class MetersInUse(EngineMeters meters) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(meters);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

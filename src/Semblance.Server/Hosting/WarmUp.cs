namespace Semblance.Server.Hosting;

/// <summary>Sends a made picture through the networks before the server says that it is ready, and says that it is not when it is told to end.</summary>
internal sealed class WarmUp(FaceEngine engine, Readiness readiness) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await engine.WarmUpAsync(cancellationToken).ConfigureAwait(false);
        readiness.Set(true);
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        readiness.Set(false);
        return Task.CompletedTask;
    }
}


namespace Semblance.Cli.Serving;

/// <summary>Waits until a server is told to end, and lets what it works on come to its end.</summary>
internal static class ServerEnd
{
    private static readonly TimeSpan LastWait = TimeSpan.FromSeconds(20);

    public static async Task WaitAsync(WebApplication host, CancellationToken cancellation)
    {
        await host.WaitForShutdownAsync(cancellation);
        using var last = new CancellationTokenSource(LastWait);
        await host.StopAsync(last.Token);
    }
}

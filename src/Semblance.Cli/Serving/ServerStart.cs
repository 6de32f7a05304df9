using System.Net.Sockets;
using Semblance.Errors;

namespace Semblance.Cli.Serving;

/// <summary>Lets a server listen.</summary>
internal static class ServerStart
{
    /// <exception cref="SemblanceException"><see cref="ErrorCode.OptionOutOfRange"/>: the address is taken, is none of this machine's, or may not be used.</exception>
    public static async Task ListenAsync(WebApplication host, string address, CancellationToken cancellation)
    {
        try
        {
            await host.StartAsync(cancellation);
        }
        catch (Exception failure) when (failure is IOException or SocketException)
        {
            throw new SemblanceException(ErrorCode.OptionOutOfRange, $"The server can't listen at '{address}': the place is taken, is none of this machine's, or may not be used.", "Name another with --listen, or end what listens there.", failure);
        }
    }
}

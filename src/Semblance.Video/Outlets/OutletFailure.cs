using System.Net.Sockets;
using System.Security.Authentication;
using Semblance.Errors;

namespace Semblance.Video.Outlets;

/// <summary>Puts into words why an outlet can't be told, without anything that a library or a receiver says: it may hold addresses with secrets.</summary>
internal static class OutletFailure
{
    public static string TextOf(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (Known(cause) is { } text)
                return text;
        }

        return failure switch
        {
            OperationCanceledException or TimeoutException => "no answer in time",
            IOException => "the connection broke",
            _ => $"it failed with {failure.GetType().Name}",
        };
    }

    private static string? Known(Exception cause) => cause switch
    {
        SemblanceException ours => ours.What,
        AuthenticationException => "its certificate is not trusted, or TLS failed",
        SocketException { SocketErrorCode: SocketError.ConnectionRefused } => "nobody listens there",
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } => "its name is not known",
        SocketException { SocketErrorCode: SocketError.ConnectionReset or SocketError.Shutdown } => "the connection broke",
        SocketException { SocketErrorCode: SocketError.TimedOut } => "no answer in time",
        SocketException socket => $"the network failed ({socket.SocketErrorCode})",
        UnauthorizedAccessException => "writing is not allowed there",
        _ => null,
    };
}

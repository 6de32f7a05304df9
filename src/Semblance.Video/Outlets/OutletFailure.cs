using System.Net.Sockets;
using System.Security.Authentication;
using Semblance.Errors;

namespace Semblance.Video.Outlets;

/// <summary>Puts into words why an outlet can't be told, without anything that a library or a receiver says: it may hold addresses with secrets.</summary>
internal static class OutletFailure
{
    public static string TextOf(Exception failure)
    {
        var causes = Causes(failure).ToArray();
        return causes.Select(Known).FirstOrDefault(static text => text is not null)
            ?? (Array.Exists(causes, static cause => cause is IOException) ? "the connection broke" : null)
            ?? (failure is OperationCanceledException or TimeoutException ? "no answer in time" : $"it failed with {failure.GetType().Name}");
    }

    private static IEnumerable<Exception> Causes(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
            yield return cause;
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

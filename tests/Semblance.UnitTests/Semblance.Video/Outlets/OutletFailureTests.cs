using System.Net.Sockets;
using System.Security.Authentication;
using Semblance.Video.Outlets;

namespace Semblance.UnitTests.Video.Outlets;

public sealed class OutletFailureTests
{
    public static TheoryData<Exception, string> Failures => new()
    {
        { new HttpRequestException("http://secret", new SocketException((int)SocketError.ConnectionRefused)), "nobody listens there" },
        { new SocketException((int)SocketError.HostNotFound), "its name is not known" },
        { new HttpRequestException("secret", new AuthenticationException("secret")), "its certificate is not trusted, or TLS failed" },
        { new IOException("secret"), "the connection broke" },
        { new OperationCanceledException(), "no answer in time" },
        { new InvalidOperationException("secret"), "it failed with InvalidOperationException" },
        { MadePending.Busy(), "The vault is busy." },
    };

    [Theory]
    [MemberData(nameof(Failures), DisableDiscoveryEnumeration = true)]
    public void A_failure_is_said_in_our_words(Exception failure, string text) => Assert.Equal(text, OutletFailure.TextOf(failure));
}

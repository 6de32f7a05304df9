using Semblance.Errors;
using Semblance.Server.Options;

namespace Semblance.UnitTests.Server.Options;

public sealed class OptionCheckTests
{
    [Theory]
    [InlineData("http://127.0.0.1:8420")]
    [InlineData("http://[::1]:8420;http://localhost:1")]
    public void This_machine_alone_needs_no_certificate(string listen) => OptionCheck.Demand(new ServerOptions { Listen = listen });

    [Theory]
    [InlineData("http://0.0.0.0:8420")]
    [InlineData("http://127.0.0.1:1;http://10.0.0.1:1")]
    [InlineData("http://example.org")]
    [InlineData("https://127.0.0.1")] // no certificate
    [InlineData("ftp://127.0.0.1")]
    [InlineData("8420")]
    public void An_open_door_is_refused(string listen) =>
        Assert.Equal(ErrorCode.OptionOutOfRange, Assert.Throws<SemblanceException>(() => OptionCheck.Demand(new ServerOptions { Listen = listen })).Code);

    [Fact]
    public void An_operator_may_take_it_on_and_ranges_hold()
    {
        OptionCheck.Demand(new ServerOptions { Listen = "http://0.0.0.0:8420", AllowsPlainText = true });
        OptionCheck.Demand(new ServerOptions { Listen = "https://0.0.0.0", Certificate = "a.pem" });
        Assert.Throws<SemblanceException>(static () => OptionCheck.Demand(new ServerOptions { MaxPictures = 0 }));
    }
}

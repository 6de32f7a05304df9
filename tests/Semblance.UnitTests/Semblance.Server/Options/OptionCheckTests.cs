using Semblance.Errors;
using Semblance.Server.Options;

namespace Semblance.UnitTests.Server.Options;

public sealed class OptionCheckTests
{
    [Fact]
    public void The_defaults_hold_and_reach_this_machine_alone()
    {
        var usual = new ServerOptions();
        OptionCheck.Demand(usual);
        Assert.Equal(("http://127.0.0.1:8420", false, false), (usual.Listen, usual.AllowsPlainText, usual.FetchesPictures));
    }

    [Theory]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://127.8.9.10:80")]
    [InlineData("http://localhost:8420")]
    [InlineData("http://LOCALHOST:8420")]
    [InlineData("http://[::1]:8420")]
    [InlineData("http://127.0.0.1:1; http://[::1]:1;")]
    public void This_machine_alone_needs_no_tls(string address) => OptionCheck.Demand(new ServerOptions { Listen = address });

    /// <summary>The last three are loopback to a reader of addresses in general and all of the machine's networks to the listener.</summary>
    [Theory]
    [InlineData("http://0.0.0.0:8420")]
    [InlineData("http://192.168.1.5:8420")]
    [InlineData("http://[::]:8420")]
    [InlineData("http://faces.example.org:8420")]
    [InlineData("http://127.0.0.1.example.org:8420")]
    [InlineData("http://*:8420")]
    [InlineData("http://+:8420")]
    [InlineData("http://127.0.0.1:1;http://0.0.0.0:1")]
    [InlineData("http://0.0.0.0:80@127.0.0.1:8420")]
    [InlineData("http://somebody@localhost:8420")]
    [InlineData("http://１２７.0.0.1:8420")]
    public void What_other_machines_reach_needs_tls_or_leave(string address)
    {
        var refusal = Refused(new ServerOptions { Listen = address });
        Assert.Contains("without TLS", refusal.What, StringComparison.Ordinal);
        OptionCheck.Demand(new ServerOptions { Listen = address, AllowsPlainText = true });
    }

    [Fact]
    public void Https_needs_a_certificate_even_at_home()
    {
        Assert.Contains("certificate", Refused(new ServerOptions { Listen = "https://127.0.0.1:8420", AllowsPlainText = true }).What, StringComparison.Ordinal);
        OptionCheck.Demand(new ServerOptions { Listen = "https://0.0.0.0:8420", Certificate = "server.pem" });
        Refused(new ServerOptions { Listen = "https://0.0.0.0:8420;http://0.0.0.0:8421", Certificate = "server.pem" });
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ; ")]
    [InlineData("127.0.0.1:8420")]
    [InlineData("localhost")]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("file:///etc/passwd")]
    public void What_is_no_address_is_refused(string address) => Assert.Contains("no address to listen at", Refused(new ServerOptions { Listen = address }).What, StringComparison.Ordinal);

    [Theory]
    [InlineData("http://id.example.org")]
    [InlineData("id.example.org")]
    [InlineData("")]
    public void An_identity_provider_is_asked_over_tls_alone(string authority) => Refused(new ServerOptions { Authority = authority });

    [Fact]
    public void An_identity_provider_with_tls_or_on_this_machine_is_taken()
    {
        OptionCheck.Demand(new ServerOptions { Authority = "https://id.example.org/realms/staff" });
        OptionCheck.Demand(new ServerOptions { Authority = "http://127.0.0.1:8080" });
    }

    public static TheoryData<ServerOptions> OutOfRange { get; } =
    [
        new ServerOptions { MaxPictureBytes = 999 }, new ServerOptions { MaxPictureBytes = 64_000_001 }, new ServerOptions { MaxPictures = 0 }, new ServerOptions { MaxPictures = 101 },
        new ServerOptions { MaxAtWork = 0 }, new ServerOptions { MaxAtWork = 1_001 }, new ServerOptions { MaxWaiting = -1 }, new ServerOptions { MaxWaiting = 10_001 },
        new ServerOptions { RequestsPerMinute = 0 }, new ServerOptions { RequestsPerMinute = 1_000_001 },
    ];

    [Theory]
    [MemberData(nameof(OutOfRange))]
    public void A_number_outside_of_its_range_is_refused(ServerOptions options) => Refused(options);

    [Fact]
    public void The_ends_of_the_ranges_are_inside()
    {
        OptionCheck.Demand(new ServerOptions { MaxPictureBytes = 1_000, MaxPictures = 1, MaxAtWork = 1, MaxWaiting = 0, RequestsPerMinute = 1 });
        OptionCheck.Demand(new ServerOptions { MaxPictureBytes = 64_000_000, MaxPictures = 100, MaxAtWork = 1_000, MaxWaiting = 10_000, RequestsPerMinute = 1_000_000 });
    }

    private static SemblanceException Refused(ServerOptions options)
    {
        var refusal = Assert.Throws<SemblanceException>(() => OptionCheck.Demand(options));
        Assert.Equal(ErrorCode.OptionOutOfRange, refusal.Code);
        return refusal;
    }
}

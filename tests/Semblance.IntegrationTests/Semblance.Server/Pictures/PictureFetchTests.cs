using System.Net;
using Semblance.Errors;
using Semblance.Server.Options;
using Semblance.Server.Pictures;

namespace Semblance.IntegrationTests.Server.Pictures;

/// <summary>Addresses that must not be fetched from, in the forms in which they are written to get past a guard.</summary>
public sealed class PictureFetchTests
{
    private static readonly string[] Hosts =
    [
        "127.0.0.1", "127.1", "127.0.1", "0177.0.0.1", "0x7f.0.0.1", "0x7f000001", "2130706433", "017700000001", "127.0.0.1.", "localhost", "localhost.", "LOCALHOST", "127.127.127.127",
        "0.0.0.0", "0", "10.0.0.1", "10.255.255.255", "172.16.0.1", "172.31.255.254", "192.168.0.1", "192.168.255.255", "169.254.169.254", "169.254.169.254.", "0xa9fea9fe", "2852039166",
        "100.64.0.1", "100.127.255.254", "192.0.0.170", "198.18.0.1", "198.19.255.255", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255", "168.63.129.16", "192.0.2.1", "198.51.100.7", "203.0.113.9",
        "[::]", "[::1]", "[0:0:0:0:0:0:0:1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::ffff:10.0.0.1]", "[::ffff:169.254.169.254]", "[::127.0.0.1]", "[::ffff:0:127.0.0.1]", "[64:ff9b::127.0.0.1]", "[64:ff9b::a00:1]",
        "[2002:7f00:1::]", "[2002:a00:1::]", "[2002:a9fe:a9fe::]", "[2001:0:0:0:0:0:80ff:fffe]", "[2001::f5ff:fffe]", "[fc00::1]", "[fd00:ec2::254]", "[fdff::1]", "[fe80::1]", "[fe80::1%25eth0]", "[::1%25lo]", "[fec0::1]", "[ff02::1]", "[ff05::1:3]", "[2001:db8::1]", "[100::1]",
        "127。0。0。1", "①②⑦.⓪.⓪.①", "１２７.０.０.１", "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ", "metadata.google.internal", "instance-data", "kubernetes.default.svc", "ip6-localhost", "loopback",
    ];

    private static readonly string[] Forms =
    [
        "http://93.184.216.34/", "ftp://93.184.216.34/a.jpg", "file:///etc/passwd", "gopher://127.0.0.1:25/", "data:image/png;base64,AAAA", "javascript:alert(1)", "\\\\host\\share\\a.jpg", "//93.184.216.34/a.jpg", "/etc/passwd", "",
        "https://93.184.216.34:22/", "https://93.184.216.34:8443/", "https://user@93.184.216.34/", "https://user:pass@93.184.216.34/", "https://93.184.216.34@127.0.0.1/", "https://127.0.0.1:443@93.184.216.34/", "https://", "https:///a", "https:a",
        "https://1.1.1.1 &@127.0.0.1/", "https://1.1.1.1%00.example.org/", "https://[::1", "https://93.184.216.34:443443/", "ht tps://93.184.216.34/", "https://exa\r\nmple.org/", "https://93.184.216.34/\r\nHost: x", "jar:https://93.184.216.34!/", "dict://93.184.216.34/", "ldap://93.184.216.34/", "netdoc:///etc/passwd", "wss://93.184.216.34/",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Addresses { get; } = [.. Hosts.Select(static host => $"https://{host}/a.jpg").Concat(Forms)];

    [Fact]
    public void There_are_a_hundred_forms() => Assert.True(Addresses.Count >= 100);

    /// <summary>Names are resolved to this machine, as a name of an attacker would be; numbers to themselves.</summary>
    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task No_form_reaches_a_machine_that_is_not_public(string address)
    {
        using var fetch = new PictureFetch(new ServerOptions { FetchesPictures = true }, static (host, _) => Task.FromResult<IPAddress[]>([IPAddress.TryParse(host, out var number) ? number : IPAddress.Loopback]));
        var refusal = await Assert.ThrowsAsync<SemblanceException>(() => fetch.ReadAsync(address, Cancellation));
        Assert.Equal(ErrorCode.InputAddressRefused, refusal.Code);
    }

    [Fact]
    public async Task A_name_with_one_public_address_and_one_that_is_not_is_refused()
    {
        using var fetch = new PictureFetch(new ServerOptions { FetchesPictures = true }, static (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("93.184.216.34"), IPAddress.Loopback]));
        Assert.Equal(ErrorCode.InputAddressRefused, (await Assert.ThrowsAsync<SemblanceException>(() => fetch.ReadAsync("https://example.org/a.jpg", Cancellation))).Code);
    }

    [Fact]
    public async Task Nothing_is_fetched_unless_the_operator_allows_it()
    {
        var asked = 0;
        using var fetch = new PictureFetch(new ServerOptions(), (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(FormattableString.Invariant($"93.184.216.{++asked}"))]));
        Assert.Equal(ErrorCode.InputAddressRefused, (await Assert.ThrowsAsync<SemblanceException>(() => fetch.ReadAsync("https://example.org/a.jpg", Cancellation))).Code);
        Assert.Equal(0, asked);
    }

    [Theory]
    [InlineData("93.184.216.34", true)]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("2002:808:808::", true)]
    [InlineData("172.32.0.1", true)]
    [InlineData("100.128.0.1", true)]
    [InlineData("192.167.255.255", true)]
    [InlineData("192.168.0.0", false)]
    public void Public_addresses_are_let_through(string address, bool isPublic) => Assert.Equal(isPublic, AddressGuard.IsPublic(IPAddress.Parse(address)));
}

using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Semblance.Cli.Serving;
using Semblance.Errors;

namespace Semblance.UnitTests.Cli.Serving;

public sealed class ServerStartTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_place_that_is_taken_is_refused_by_its_name_and_a_free_one_is_not()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}");
        await DemandRefusedAsync(address);
        await using var host = Host("http://127.0.0.1:0");
        await ServerStart.ListenAsync(host, "http://127.0.0.1:0", Cancellation);
        Assert.StartsWith("http://127.0.0.1:", host.Urls.Single(), StringComparison.Ordinal);
    }

    /// <summary>192.0.2.0/24 is for examples: no machine has an address of it (RFC 5737).</summary>
    [Fact]
    public Task An_address_of_another_machine_is_refused() => DemandRefusedAsync("http://192.0.2.1:8420");

    private static async Task DemandRefusedAsync(string address)
    {
        await using var host = Host(address);
        var refusal = await Assert.ThrowsAsync<SemblanceException>(() => ServerStart.ListenAsync(host, address, Cancellation));
        Assert.Equal(ErrorCode.OptionOutOfRange, refusal.Code);
        Assert.Contains(address, refusal.What, StringComparison.Ordinal);
    }

    private static WebApplication Host(string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(address);
        builder.Logging.ClearProviders();
        return builder.Build();
    }
}

using System.Net;
using Semblance.Server.Console;
using Semblance.Server.Console.Session;

namespace Semblance.IntegrationTests.Server.Console;

/// <summary>What lies between the console's pages and somebody without a session.</summary>
public sealed class ConsoleHostTests(ConsoleDoor door) : IClassFixture<ConsoleDoor>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void The_program_brings_the_consoles_files() => Assert.True(ConsoleHost.HasFiles);

    [Fact]
    public async Task The_consoles_own_socket_goes_with_the_server()
    {
        var served = await ServedWorld.OpenAsync(Cancellation);
        var socket = Assert.Single(served.Host.Urls, static address => address.StartsWith(ConsoleLine.Scheme, StringComparison.Ordinal))[ConsoleLine.Scheme.Length..];
        Assert.True(Directory.Exists(Path.GetDirectoryName(socket)));
        await served.DisposeAsync();
        Assert.False(Directory.Exists(Path.GetDirectoryName(socket)));
    }

    [Fact]
    public async Task Nobody_without_a_session_begins_a_live_page()
    {
        using var answer = await door.Browser.PostAsync("/_blazor/negotiate?negotiateVersion=1", null, Cancellation);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("/_framework/blazor.web.js")]
    [InlineData("/_content/MudBlazor/MudBlazor.min.css")]
    [InlineData("/_content/Semblance.Server/console.css")]
    [InlineData("/_content/Semblance.Server/console.js")]
    public async Task Styles_and_scripts_come_from_this_server(string address)
    {
        using var answer = await door.AskAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Pages_run_no_script_but_their_own_and_are_framed_by_nobody()
    {
        using var answer = await door.AskAsync("/sign-in");
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
    }
}

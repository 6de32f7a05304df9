using System.Net;
using Semblance.Server.Console.Session;

namespace Semblance.IntegrationTests.Server.Console.Session;

public sealed class ConsoleRefusalsTests(ConsoleDoor door) : IClassFixture<ConsoleDoor>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/galleries")]
    [InlineData("/galleries/staff/Ada")]
    [InlineData("/record")]
    [InlineData("/keys")]
    [InlineData("/live/gate")]
    public async Task A_page_leads_whoever_has_no_session_to_where_one_signs_in(string address)
    {
        Assert.NotNull(ConsoleRefusals.Instance);
        using var answer = await door.AskAsync(address);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/sign-in?to=" + Uri.EscapeDataString(address), answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task What_is_no_browser_is_told_so_in_words_of_the_api()
    {
        using var answer = await door.Served.Admin.GetAsync("/keys", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("key_missing", await ServedWorld.CodeAsync(answer, TestContext.Current.CancellationToken));
    }
}

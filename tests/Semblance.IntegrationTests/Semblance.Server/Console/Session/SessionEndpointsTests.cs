using System.Net;
using Semblance.Server.Console.Session;

namespace Semblance.IntegrationTests.Server.Console.Session;

public sealed class SessionEndpointsTests(ConsoleDoor door) : IClassFixture<ConsoleDoor>
{
    [Theory]
    [InlineData("/record", "/record")]
    [InlineData("https://elsewhere.example/", "/")]
    [InlineData("//elsewhere.example/", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData("", "/")]
    public async Task Whoever_signs_in_stays_at_this_server(string wanted, string led)
    {
        using var answer = await door.SignInAsync(wanted, await door.TokenAsync());
        Assert.Equal(led, answer.Headers.Location?.ToString());
        Assert.Equal(led, SessionEndpoints.Own(wanted));
    }

    [Fact]
    public async Task Whoever_signs_out_is_out_even_with_the_old_cookie()
    {
        var session = await door.SessionAsync();
        foreach (var (address, status) in new[] { ("/galleries", HttpStatusCode.OK), ("/sign-out", HttpStatusCode.Redirect), ("/galleries", HttpStatusCode.Redirect) })
        {
            using var answer = await door.AskAsync(address, session);
            Assert.Equal(status, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_camera_that_is_not_watched_shows_nothing()
    {
        using var answer = await door.AskAsync("/live/nowhere", await door.SessionAsync());
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}

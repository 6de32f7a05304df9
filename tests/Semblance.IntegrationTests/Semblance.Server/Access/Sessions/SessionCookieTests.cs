using System.Net;
using Semblance.IntegrationTests.Server.Console;
using Semblance.Server.Access.Sessions;

namespace Semblance.IntegrationTests.Server.Access.Sessions;

public sealed class SessionCookieTests(ConsoleDoor door) : IClassFixture<ConsoleDoor>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_session_is_a_cookie_that_no_script_and_no_other_site_gets_and_that_holds_no_key()
    {
        var token = await door.TokenAsync();
        using var answer = await door.SignInAsync("/", token);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), static cookie => cookie.StartsWith("semblance-console", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(token.Split('_')[2], cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_native_key_is_no_session_and_a_session_is_no_native_key()
    {
        using var byKey = await door.Served.Admin.GetAsync("/keys", Cancellation);
        Assert.Equal(HttpStatusCode.Unauthorized, byKey.StatusCode);
        using var bySession = await door.AskAsync("/v1/galleries", await door.SessionAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, bySession.StatusCode);
    }

    [Fact]
    public async Task A_form_from_elsewhere_signs_nobody_in()
    {
        using var form = new FormUrlEncodedContent([new("_handler", "sign-in"), new("Key", await door.TokenAsync())]);
        using var answer = await door.Browser.PostAsync("/sign-in", form, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain(answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [], static cookie => cookie.StartsWith("semblance-console", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_session_ends_after_a_nights_watch()
    {
        var session = await door.SessionAsync();
        door.Served.Time.Advance(BrowserSessions.Longest);
        using var answer = await door.AskAsync("/galleries", session);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Null(SessionCookie.SessionOf(new System.Security.Claims.ClaimsPrincipal()));
    }
}

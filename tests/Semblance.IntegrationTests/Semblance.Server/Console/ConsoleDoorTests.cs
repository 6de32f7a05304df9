using System.Net;
using Semblance.Recognition.Grant;

namespace Semblance.IntegrationTests.Server.Console;

/// <summary>What lies between the console's pages and somebody without a session.</summary>
public sealed class ConsoleDoorTests : IAsyncLifetime
{
    private readonly HttpClientHandler _plain = new() { AllowAutoRedirect = false, UseCookies = false };
    private ServedWorld _served = null!;
    private HttpClient _browser = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _served = await ServedWorld.OpenAsync(Cancellation);
        _browser = new HttpClient(_plain) { BaseAddress = _served.Address };
        _browser.DefaultRequestHeaders.Add("Accept", "text/html");
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        _plain.Dispose();
        await _served.DisposeAsync();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/galleries")]
    [InlineData("/galleries/staff/Ada")]
    [InlineData("/record")]
    [InlineData("/keys")]
    [InlineData("/live/gate")]
    public async Task A_page_leads_whoever_has_no_session_to_where_one_signs_in(string address)
    {
        using var answer = await _browser.GetAsync(address, Cancellation);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/sign-in?to=" + Uri.EscapeDataString(address), answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Nobody_without_a_session_begins_a_live_page()
    {
        using var answer = await _browser.PostAsync("/_blazor/negotiate?negotiateVersion=1", null, Cancellation);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_native_key_is_no_session_and_a_session_is_no_native_key()
    {
        using var byKey = await _served.Admin.GetAsync("/keys", Cancellation);
        Assert.Equal(HttpStatusCode.Unauthorized, byKey.StatusCode);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/galleries");
        request.Headers.Add("Cookie", await SessionAsync());
        using var bySession = await _browser.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.Unauthorized, bySession.StatusCode);
    }

    [Fact]
    public async Task A_form_from_elsewhere_signs_nobody_in()
    {
        using var form = new FormUrlEncodedContent([new("_handler", "sign-in"), new("Key", await TokenAsync())]);
        using var answer = await _browser.PostAsync("/sign-in", form, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain(answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [], static cookie => cookie.StartsWith("semblance-console", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/record", "/record")]
    [InlineData("https://elsewhere.example/", "/")]
    [InlineData("//elsewhere.example/", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData("", "/")]
    public async Task Whoever_signs_in_stays_at_this_server(string wanted, string led)
    {
        var (answer, _) = await SignInAsync(wanted);
        using (answer)
            Assert.Equal(led, answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task The_session_is_a_cookie_that_no_script_and_no_other_site_gets_and_that_holds_no_key()
    {
        var (answer, token) = await SignInAsync("/");
        using (answer)
        {
            var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), static cookie => cookie.StartsWith("semblance-console", StringComparison.Ordinal));
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(token.Split('_')[2], cookie, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Whoever_signs_out_is_out_even_with_the_old_cookie()
    {
        var session = await SessionAsync();
        Assert.Equal(HttpStatusCode.OK, await AskAsync("/galleries", session));
        Assert.Equal(HttpStatusCode.Redirect, await AskAsync("/sign-out", session));
        Assert.Equal(HttpStatusCode.Redirect, await AskAsync("/galleries", session));
    }

    [Fact]
    public async Task Pages_run_no_script_but_their_own_and_are_framed_by_nobody()
    {
        using var answer = await _browser.GetAsync("/sign-in", Cancellation);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
    }

    [Theory]
    [InlineData("fr", "Votre clé")]
    [InlineData("zh-CN", "您的密钥")]
    [InlineData("de", "Your key")]
    public async Task The_browsers_language_is_spoken_where_it_is_known(string language, string said)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in");
        request.Headers.Add("Accept-Language", language);
        using var answer = await _browser.SendAsync(request, Cancellation);
        Assert.Contains(said, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancellation)), StringComparison.Ordinal);
    }

    private async Task<string> TokenAsync() => ServedWorld.TokenOf(await _served.IssueAsync(KeyShape.Native, AccessRole.Admin, Cancellation));

    private async Task<HttpStatusCode> AskAsync(string address, string session)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Cookie", session);
        using var answer = await _browser.SendAsync(request, Cancellation);
        return answer.StatusCode;
    }

    private async Task<string> SessionAsync()
    {
        var (answer, _) = await SignInAsync("/");
        using (answer)
            return answer.Headers.GetValues("Set-Cookie").Single(static cookie => cookie.StartsWith("semblance-console", StringComparison.Ordinal)).Split(';')[0];
    }

    private async Task<(HttpResponseMessage Answer, string Token)> SignInAsync(string wanted)
    {
        using var asked = await _browser.GetAsync("/sign-in", Cancellation);
        var page = await asked.Content.ReadAsStringAsync(Cancellation);
        const string mark = "name=\"__RequestVerificationToken\" value=\"";
        var start = page.IndexOf(mark, StringComparison.Ordinal) + mark.Length;
        var token = await TokenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in")
        {
            Content = new FormUrlEncodedContent([new("_handler", "sign-in"), new("__RequestVerificationToken", page[start..page.IndexOf('"', start)]), new("Key", token), new("To", wanted)]),
        };
        request.Headers.Add("Cookie", asked.Headers.GetValues("Set-Cookie").First().Split(';')[0]);
        return (await _browser.SendAsync(request, Cancellation), token);
    }
}

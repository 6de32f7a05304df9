using Semblance.Recognition.Grant;

namespace Semblance.IntegrationTests.Server.Console;

/// <summary>A served world, and a browser before it that follows nothing and keeps no cookie unless it is told to.</summary>
public sealed class ConsoleDoor : IAsyncLifetime
{
    private readonly HttpClientHandler _plain = new() { AllowAutoRedirect = false, UseCookies = false };

    /// <summary>The server.</summary>
    internal ServedWorld Served { get; private set; } = null!;

    /// <summary>The browser.</summary>
    internal HttpClient Browser { get; private set; } = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Served = await ServedWorld.OpenAsync(Cancellation);
        Browser = new HttpClient(_plain) { BaseAddress = Served.Address };
        Browser.DefaultRequestHeaders.Add("Accept", "text/html");
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        _plain.Dispose();
        await Served.DisposeAsync();
    }

    /// <summary>An admin's key as it is typed.</summary>
    internal async Task<string> TokenAsync() => ServedWorld.TokenOf(await Served.IssueAsync(KeyShape.Native, AccessRole.Admin, Cancellation));

    /// <summary>Asks for a page, within a session or without.</summary>
    internal async Task<HttpResponseMessage> AskAsync(string address, string? session = null, string? language = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (session is not null)
            request.Headers.Add("Cookie", session);
        if (language is not null)
            request.Headers.Add("Accept-Language", language);
        return await Browser.SendAsync(request, Cancellation);
    }

    /// <summary>Signs in, and brings the session's cookie.</summary>
    internal async Task<string> SessionAsync()
    {
        using var answer = await SignInAsync("/", await TokenAsync());
        return answer.Headers.GetValues("Set-Cookie").Single(static cookie => cookie.StartsWith("semblance-console", StringComparison.Ordinal)).Split(';')[0];
    }

    /// <summary>Signs in as a browser does.</summary>
    internal async Task<HttpResponseMessage> SignInAsync(string wanted, string key)
    {
        using var asked = await Browser.GetAsync("/sign-in", Cancellation);
        var page = await asked.Content.ReadAsStringAsync(Cancellation);
        const string mark = "name=\"__RequestVerificationToken\" value=\"";
        var start = page.IndexOf(mark, StringComparison.Ordinal) + mark.Length;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in")
        {
            Content = new FormUrlEncodedContent([new("_handler", "sign-in"), new("__RequestVerificationToken", page[start..page.IndexOf('"', start)]), new("Key", key), new("To", wanted)]),
        };
        request.Headers.Add("Cookie", asked.Headers.GetValues("Set-Cookie").First().Split(';')[0]);
        return await Browser.SendAsync(request, Cancellation);
    }
}

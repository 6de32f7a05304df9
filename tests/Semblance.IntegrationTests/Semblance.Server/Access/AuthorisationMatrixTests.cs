using System.Net;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Semblance.Recognition.Grant;
using Semblance.Server.Access;
using Semblance.Server.Access.Sessions;

namespace Semblance.IntegrationTests.Server.Access;

/// <summary>Every route of the server's own table, asked by everybody: what is expected follows from <see cref="RoleTable"/> and the route's policy alone.</summary>
public sealed class AuthorisationMatrixTests(ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly AccessRole[] Roles = Enum.GetValues<AccessRole>();

    private readonly List<HttpClient> _clients = [];
    private ServedWorld _served = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _served = await ServedWorld.OpenAsync(Cancellation);
        await _served.GalleryAsync(Cancellation);
        await _served.GalleryAsync(Cancellation, "elsewhere");
        await _served.EnrolAsync("staff", Cancellation, 1, "Ada");
    }

    public async ValueTask DisposeAsync()
    {
        _clients.ForEach(static client => client.Dispose());
        await _served.DisposeAsync();
    }

    private IReadOnlyList<AskedRoute> Routes => [.. AskedRoute.All(_served.Host.Services.GetRequiredService<EndpointDataSource>())];

    [Fact]
    public void Every_route_has_a_policy_of_the_table_or_is_one_of_the_few_that_are_open()
    {
        // What is open in a dialect tells its limits, and that there is nothing. Other products' protocols have schemes of their own, and ask the table operation by operation.
        Assert.All(Routes.Where(static route => IsDialect(route) && !route.IsAnonymous), static route => Assert.NotEmpty(route.Policies));
        // Files that belong to no page are closed to everybody.
        Assert.All(Routes.Where(static route => string.Equals(route.Pattern, "{**path:file}", StringComparison.Ordinal)), static route => Assert.Empty(route.Policies));
        Assert.All(Routes.Where(static route => !route.IsAnonymous && !IsDialect(route) && !string.Equals(route.Pattern, "{**path:file}", StringComparison.Ordinal)), route => Assert.Contains(Assert.Single(route.Policies)!, route.IsNative ? RoleTable.Roles.Keys : [.. RoleTable.Roles.Keys, SessionCookie.Scheme], StringComparer.Ordinal));
        Assert.Equal(
            ["/api/v1/config", "/api/v1/{**rest}", "/docs/api", "/facepp/v3/{**rest}", "/health/live", "/health/ready", "/language/{name}", "/openapi/{documentName}.json", "/sign-in", "/sign-out", "{*path:nonfile}"],
            Routes.Where(static route => route.IsAnonymous && !IsFile(route)).Select(static route => route.Pattern.StartsWith("/docs/api", StringComparison.Ordinal) ? "/docs/api" : route.Pattern).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    /// <summary>Styles and scripts of pages.</summary>
    private static bool IsFile(AskedRoute route) => Array.Exists(["_content/", "_framework/", "/_framework/"], start => route.Pattern.StartsWith(start, StringComparison.Ordinal));

    private static bool IsDialect(AskedRoute route) => Array.Exists(["/api/", "/facepp/"], start => route.Pattern.StartsWith(start, StringComparison.Ordinal)) || string.Equals(route.Pattern, "/", StringComparison.Ordinal);

    [Fact]
    public async Task Everybody_gets_what_the_table_says_and_nothing_else()
    {
        var (strangers, foreign, known) = (await StrangersAsync(), await ForeignAsync(), await KnownAsync());
        var (cases, faults) = (0, new List<string>());

        // What erases comes last, so that everything is there for all others.
        foreach (var route in Routes.Where(static route => route.IsNative).OrderBy(static route => string.Equals(route.Method, "DELETE", StringComparison.Ordinal)))
        {
            foreach (var (who, client) in strangers)
                Judge(route, who, await AskAsync(route, client, "staff"), static status => status == HttpStatusCode.Unauthorized);
            foreach (var (who, role, client) in foreign)
                await JudgeForeignAsync(route, who, role, client);
            foreach (var (who, role, client) in known)
                Judge(route, who, await AskAsync(route, client, "staff"), status => IsAsTableSays(route, role, status));
        }

        output.WriteLine($"{cases} cases over {Routes.Count(static route => route.IsNative)} routes of the native API");
        Assert.Empty(faults);
        Assert.True(cases > 600, $"Only {cases} cases.");

        async Task JudgeForeignAsync(AskedRoute route, string who, AccessRole role, HttpClient client)
        {
            var answer = await AskAsync(route, client, "staff");
            if (!route.IsInGallery || !Allows(route, role))
            {
                Judge(route, who, answer, status => IsAsTableSays(route, role, status));
                return;
            }

            Judge(route, who, answer, static status => status == HttpStatusCode.NotFound);
            var missing = await AskAsync(route, client, "nowhere");
            if (missing.Status != answer.Status || !string.Equals(missing.Body.Replace("nowhere", "staff", StringComparison.Ordinal), answer.Body, StringComparison.Ordinal))
                faults.Add($"{route}, {who}: a gallery out of reach is told from one that is not there: {answer.Body} {missing.Body}");
        }

        void Judge(AskedRoute route, string who, (HttpStatusCode Status, string Body) answer, Func<HttpStatusCode, bool> isRight)
        {
            cases++;
            if (!isRight(answer.Status) || (int)answer.Status >= 500)
                faults.Add($"{route}, {who}: {answer.Status} {answer.Body}");
        }
    }

    private static bool Allows(AskedRoute route, AccessRole role) => RoleTable.Allows(role, route.Policies[0]!);

    private static bool IsAsTableSays(AskedRoute route, AccessRole role, HttpStatusCode status) =>
        Allows(route, role) ? status is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden) : status == HttpStatusCode.Forbidden;

    private async Task<(string, HttpClient)[]> StrangersAsync()
    {
        var expiring = await _served.WithKeyAsync(AccessRole.Admin, Cancellation, expires: _served.Time.GetUtcNow().AddMinutes(1));
        _served.Time.Advance(TimeSpan.FromMinutes(1));
        var taken = await _served.IssueAsync(KeyShape.Native, AccessRole.Admin, Cancellation);
        await _served.House.Grants.TakeBackAsync(taken.Grant.Id, ServedWorld.Porter, Cancellation);
        var good = ServedWorld.TokenOf(await _served.IssueAsync(KeyShape.Native, AccessRole.Admin, Cancellation));
        return [("no key", Kept(_served.WithToken(null))), ("a wrong key", Kept(_served.WithToken(good[..^1] + (good[^1] == 'a' ? 'b' : 'a')))), ("an expired key", Kept(expiring)), ("a revoked key", Kept(_served.WithToken(ServedWorld.TokenOf(taken))))];
    }

    private async Task<(string, AccessRole, HttpClient)[]> ForeignAsync()
    {
        var keys = new List<(string, AccessRole, HttpClient)>();
        foreach (var role in Roles)
        {
            keys.Add(($"{role} of another gallery", role, Kept(await _served.WithKeyAsync(role, Cancellation, "elsewhere", subject: SubjectOf(role)))));
            keys.Add(($"{role} of another purpose", role, Kept(await _served.WithKeyAsync(role, Cancellation, subject: SubjectOf(role), purpose: "to count visitors"))));
        }

        return [.. keys];
    }

    private async Task<(string, AccessRole, HttpClient)[]> KnownAsync()
    {
        var keys = new List<(string, AccessRole, HttpClient)>();
        foreach (var role in Roles)
            keys.Add((role.ToString(), role, Kept(await _served.WithKeyAsync(role, Cancellation, "staff", subject: SubjectOf(role)))));
        return [.. keys];
    }

    private static string? SubjectOf(AccessRole role) => role == AccessRole.Subject ? "Ada" : null;

    private static async Task<(HttpStatusCode Status, string Body)> AskAsync(AskedRoute route, HttpClient client, string gallery)
    {
        using var request = new HttpRequestMessage(new HttpMethod(route.Method), route.Address(gallery));
        if (route.Method is "POST" or "PATCH")
            request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        using var answer = await client.SendAsync(request, Cancellation);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
    }

    private HttpClient Kept(HttpClient client)
    {
        _clients.Add(client);
        return client;
    }
}

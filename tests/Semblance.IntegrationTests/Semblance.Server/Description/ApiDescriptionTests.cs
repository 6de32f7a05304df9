using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Semblance.IntegrationTests.Running;
using Semblance.IntegrationTests.Server.Access;
using Semblance.Server.Description;

namespace Semblance.IntegrationTests.Server.Description;

public sealed partial class ApiDescriptionTests : IAsyncLifetime
{
    /// <summary>Set, the test writes the page anew instead of comparing it.</summary>
    private const string Renewal = "SEMBLANCE_RENEW_OPENAPI";

    private ServedWorld _served = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _served = await ServedWorld.OpenAsync(Cancellation);

    public ValueTask DisposeAsync() => _served.DisposeAsync();

    [Fact]
    public async Task The_description_is_the_one_that_was_agreed_on()
    {
        var (served, path) = (await DocumentAsync(), Path.Combine(RepositoryRoot.Path, "docs", "openapi.v1.json"));
        if (Environment.GetEnvironmentVariable(Renewal) is { Length: > 0 })
            await File.WriteAllTextAsync(path, served, Cancellation);
        Assert.True(string.Equals(await File.ReadAllTextAsync(path, Cancellation), served, StringComparison.Ordinal), $"The API differs from docs/openapi.v1.json. Where that is meant, run this test once with {Renewal}=1 and commit the file.");
    }

    [Fact]
    public async Task Every_route_is_described_with_a_summary_its_refusals_and_how_pictures_are_sent()
    {
        using var document = JsonDocument.Parse(await DocumentAsync());
        var described = document.RootElement.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(operation => (Path: path.Name, Method: operation.Name.ToUpperInvariant(), Operation: operation.Value))).ToArray();
        var routes = AskedRoute.All(_served.Host.Services.GetRequiredService<EndpointDataSource>()).Where(static route => route.IsNative);
        Assert.Equal(
            routes.Select(static route => $"{route.Method} {Constraint().Replace(route.Pattern, string.Empty)}").Order(StringComparer.Ordinal),
            described.Select(static one => $"{one.Method} {one.Path}").Order(StringComparer.Ordinal));
        Assert.All(described, static one =>
        {
            Assert.NotEmpty(one.Operation.GetProperty("summary").GetString()!);
            var parameters = one.Operation.TryGetProperty("parameters", out var told) ? told.EnumerateArray().Where(static parameter => string.Equals(parameter.GetProperty("in").GetString(), "path", StringComparison.Ordinal)).Select(static parameter => parameter.GetProperty("name").GetString()!) : [];
            Assert.Equal(Placeholder().Matches(one.Path).Select(static match => match.Groups[1].Value), parameters, StringComparer.Ordinal);
            Assert.All((string[])["401", "403", "default"], status => Assert.True(one.Operation.GetProperty("responses").GetProperty(status).GetProperty("content").TryGetProperty("application/problem+json", out _)));
        });
        Assert.Equal(described.Length, described.Select(static one => one.Operation.GetProperty("operationId").GetString()).Distinct(StringComparer.Ordinal).Count());
        var identify = described.Single(static one => one.Path.EndsWith("/identify", StringComparison.Ordinal)).Operation.GetProperty("requestBody").GetProperty("content");
        Assert.All((string[])["multipart/form-data", "application/json", "image/jpeg"], kind => Assert.True(identify.TryGetProperty(kind, out _), kind));
        Assert.True(document.RootElement.GetProperty("components").GetProperty("schemas").GetProperty(ProblemSchema.Name).GetProperty("properties").TryGetProperty("code", out _));
    }

    [Fact]
    public async Task The_page_for_humans_reaches_this_server_alone()
    {
        using var nobody = _served.WithToken(null);
        using var page = await nobody.GetAsync("/docs/api", Cancellation);
        var html = await page.Content.ReadAsStringAsync(Cancellation);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.DoesNotContain(Foreign().Matches(html), match => !match.Value.StartsWith(_served.Address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal));
        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("connect-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        var script = Script().Match(html).Groups[1].Value;
        using var bundle = await nobody.GetAsync(new Uri(page.RequestMessage!.RequestUri!, script), Cancellation);
        Assert.Equal(HttpStatusCode.OK, bundle.StatusCode);
    }

    private async Task<string> DocumentAsync()
    {
        using var nobody = _served.WithToken(null);
        using var answer = await nobody.GetAsync("/openapi/v1.json", Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadAsStringAsync(Cancellation)).ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
    }

    [GeneratedRegex(@"\{(\w+)\}", RegexOptions.None, 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(":guid", RegexOptions.None, 1000)]
    private static partial Regex Constraint();

    [GeneratedRegex("(?:src|href)=[\"'](?:https?:)?//[^\"']*", RegexOptions.None, 1000)]
    private static partial Regex Foreign();

    [GeneratedRegex("<script[^>]* src=[\"']([^\"']+)[\"']", RegexOptions.None, 1000)]
    private static partial Regex Script();
}

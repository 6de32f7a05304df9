using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Semblance.IntegrationTests.Running;
using Semblance.IntegrationTests.Server.Access;

namespace Semblance.IntegrationTests.Server.Description;

/// <summary>docs/server.md lists every route of the native API with the permission that it demands.</summary>
public sealed class ServerPageTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_lists_every_route_with_its_permission()
    {
        await using var served = await ServedWorld.OpenAsync(Cancellation);
        var page = await File.ReadAllLinesAsync(Path.Combine(RepositoryRoot.Path, "docs", "server.md"), Cancellation);
        var told = page.Select(static line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)).Where(static cells => cells.Length == 3 && cells[0].Contains(" /v1/", StringComparison.Ordinal)).Select(static cells => (cells[0], cells[1]));
        var routes = AskedRoute.All(served.Host.Services.GetRequiredService<EndpointDataSource>()).Where(static route => route.IsNative)
            .Select(static route => ($"`{route.Method} {route.Pattern.Replace(":guid", string.Empty, StringComparison.Ordinal)}`", $"`{route.Policies[0]}`"));
        Assert.Equal(routes.Order(), told.Order());
    }
}

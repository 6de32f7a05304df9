using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;

namespace Semblance.IntegrationTests.Server.Access;

/// <summary>A route of the server as its own table has it.</summary>
internal sealed partial record AskedRoute(string Method, string Pattern, bool IsAnonymous, IReadOnlyList<string?> Policies)
{
    /// <summary>The native API, whose keys are bearer tokens.</summary>
    public bool IsNative => Pattern.StartsWith("/v1/", StringComparison.Ordinal);

    public bool IsInGallery => Pattern.Contains("{gallery}", StringComparison.Ordinal);

    /// <summary>All routes of a table.</summary>
    public static IEnumerable<AskedRoute> All(EndpointDataSource table) =>
        from route in table.Endpoints.OfType<RouteEndpoint>()
        from method in route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        select new AskedRoute(method, route.RoutePattern.RawText ?? string.Empty, route.Metadata.GetMetadata<IAllowAnonymous>() is not null, [.. route.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(rule => rule.Policy)]);

    /// <summary>The address, for a gallery and for somebody in it; what else is named is not there.</summary>
    public string Address(string gallery) => Placeholder().Replace(Pattern.Replace("{gallery}", gallery, StringComparison.Ordinal).Replace("{subject}", "Ada", StringComparison.Ordinal), "5f0c1a52-5f6c-4f6e-8f0e-3a3a9d7f7b11");

    public override string ToString() => $"{Method} {Pattern}";

    [GeneratedRegex(@"\{\w+:guid\}", RegexOptions.None, 1000)]
    private static partial Regex Placeholder();
}

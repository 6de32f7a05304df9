using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Semblance.Server.Endpoints;
using Semblance.Server.Hosting;

namespace Semblance.IntegrationTests.Server.Endpoints;

/// <summary>That a gallery out of reach is shut, route by route, is the authorisation matrix's to say.</summary>
public sealed class RouteWordsTests
{
    [Fact]
    public async Task A_route_with_pictures_is_under_the_limit_of_work()
    {
        await using var host = WebApplication.CreateSlimBuilder().Build();
        host.MapPost("/a", static () => "a").WithPictures("Sum", "Said.");
        var metadata = ((IEndpointRouteBuilder)host).DataSources.SelectMany(static source => source.Endpoints).Single().Metadata;
        Assert.Equal(WorkLimits.PictureWork, metadata.GetMetadata<EnableRateLimitingAttribute>()!.PolicyName);
        Assert.Equal("Said.", metadata.GetMetadata<Microsoft.AspNetCore.Http.Metadata.IEndpointDescriptionMetadata>()!.Description);
    }
}

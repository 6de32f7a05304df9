using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Semblance.Recognition.Grant;
using Semblance.Server.Endpoints;
using Semblance.Server.Hosting;

namespace Semblance.IntegrationTests.Server.Endpoints;

public sealed partial class RouteWordsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_route_with_pictures_is_under_the_limit_of_work()
    {
        await using var host = WebApplication.CreateSlimBuilder().Build();
        host.MapPost("/a", static () => "a").WithPictures("Sum", "Said.");
        var metadata = ((IEndpointRouteBuilder)host).DataSources.SelectMany(static source => source.Endpoints).Single().Metadata;
        Assert.Equal(WorkLimits.PictureWork, metadata.GetMetadata<EnableRateLimitingAttribute>()!.PolicyName);
        Assert.StartsWith("Said. Pictures come as", metadata.GetMetadata<Microsoft.AspNetCore.Http.Metadata.IEndpointDescriptionMetadata>()!.Description, StringComparison.Ordinal);
    }

    /// <summary>An admin of another gallery: the role stops nowhere, so the gallery alone does.</summary>
    [Fact]
    public async Task Every_route_of_a_gallery_is_shut_to_a_key_that_does_not_reach_it()
    {
        await using var served = await ServedWorld.OpenAsync(Cancellation);
        await served.GalleryAsync(Cancellation);
        await served.EnrolAsync("staff", Cancellation, 1, "Ada");
        using var stranger = await served.WithKeyAsync(AccessRole.Admin, Cancellation, "elsewhere", showsScores: true);
        var asked = 0;
        foreach (var route in served.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(static route => route.RoutePattern.GetParameter("gallery") is not null))
        {
            var path = Parameter().Replace(route.RoutePattern.RawText!, static found => found.Value switch { "{gallery}" => "staff", var other when other.Contains(":guid", StringComparison.Ordinal) => Guid.Empty.ToString(), _ => "Ada" });
            foreach (var method in route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods)
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), path);
                using var answer = await stranger.SendAsync(request, Cancellation);
                asked++;

                // An order without a body is malformed before anybody looks for the gallery; that tells nothing either.
                if (answer.StatusCode is not HttpStatusCode.BadRequest and not HttpStatusCode.UnsupportedMediaType)
                    Assert.Equal((HttpStatusCode.NotFound, "gallery_unknown"), (answer.StatusCode, await ServedWorld.CodeAsync(answer, Cancellation)));
                Assert.DoesNotContain("Ada", (await answer.Content.ReadAsStringAsync(Cancellation)).Replace(path, string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
            }
        }

        Assert.True(asked >= 6, $"{asked} routes");
    }

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Parameter();
}

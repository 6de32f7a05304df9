using System.Net;
using Semblance.Recognition.Grant;
using Semblance.Server.Access;

namespace Semblance.IntegrationTests.Server.Access;

/// <summary>How far keys reach, and what is said where they do not.</summary>
public sealed class GalleryReachTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_key_of_all_galleries_reaches_what_is_gone_too_and_another_its_own_alone()
    {
        await using var served = await ServedWorld.OpenAsync(Cancellation);
        await served.GalleryAsync(Cancellation);
        await served.GalleryAsync(Cancellation, "guests");
        var reach = new GalleryReach(served.House);
        Assert.Null(await reach.IdsAsync((await served.IssueAsync(KeyShape.Native, AccessRole.Auditor, Cancellation)).Grant, Cancellation));
        Assert.Single((await reach.IdsAsync((await served.IssueAsync(KeyShape.Native, AccessRole.Auditor, Cancellation, "staff")).Grant, Cancellation))!);
        Assert.Empty((await reach.IdsAsync((await served.IssueAsync(KeyShape.Native, AccessRole.Auditor, Cancellation, purpose: "to count")).Grant, Cancellation))!);
    }

    [Theory]
    [InlineData("Basic YTpi")]
    [InlineData("Bearer")]
    [InlineData("Bearer no_such_key")]
    public async Task What_is_no_key_is_told_like_no_key(string header)
    {
        await using var served = await ServedWorld.OpenAsync(Cancellation);
        using var nobody = served.WithToken(null);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/galleries");
        request.Headers.TryAddWithoutValidation("Authorization", header);
        using var answer = await nobody.SendAsync(request, Cancellation);
        Assert.Equal((HttpStatusCode.Unauthorized, "key_missing"), (answer.StatusCode, await ServedWorld.CodeAsync(answer, Cancellation)));
        Assert.Empty(answer.Headers.WwwAuthenticate); // no browser asks for a password
    }
}

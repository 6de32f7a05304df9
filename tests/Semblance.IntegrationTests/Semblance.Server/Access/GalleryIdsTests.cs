using Microsoft.AspNetCore.Http;
using Semblance.Recognition.Grant;
using Semblance.Server.Access;
using Semblance.Vault.Galleries;

namespace Semblance.IntegrationTests.Server.Access;

/// <summary>How far keys reach, and what is said where they do not.</summary>
public sealed class GalleryIdsTests
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

    [Fact]
    public async Task The_gallery_that_was_let_through_is_the_one_of_the_request()
    {
        await using var served = await ServedWorld.OpenAsync(Cancellation);
        await served.GalleryAsync(Cancellation);
        var context = new DefaultHttpContext();
        context.Items[typeof(Gallery)] = (await served.House.ListGalleries.HandleAsync(Cancellation))[0];
        Assert.Equal("staff", GalleryFilter.GalleryOf(context).Name.Text);
    }
}

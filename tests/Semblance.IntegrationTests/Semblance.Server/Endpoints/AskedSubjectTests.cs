using Microsoft.AspNetCore.Http;
using Semblance.Server.Endpoints;
using Semblance.Vault.Rows;

namespace Semblance.IntegrationTests.Server.Endpoints;

public sealed class AskedSubjectTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("*", null)]
    [InlineData("\"v7\"", 7L)]
    [InlineData("\"7\"", 0L)]
    [InlineData("W/\"v7\"", 0L)]
    [InlineData("\"vv\"", 0L)]
    public void A_tag_is_ours_or_of_no_row(string? tag, long? version)
    {
        var context = new DefaultHttpContext();
        if (tag is not null)
            context.Request.Headers.IfMatch = tag;
        Assert.Equal(version, AskedSubject.Expected(context)?.Value);
    }

    [Fact]
    public void A_version_comes_back_as_it_was_told()
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.IfMatch = AskedSubject.TagOf(new RowVersion(41));
        Assert.Equal(new RowVersion(41), AskedSubject.Expected(context));
    }
}

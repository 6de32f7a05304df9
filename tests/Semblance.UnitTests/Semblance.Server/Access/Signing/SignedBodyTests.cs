using Microsoft.AspNetCore.Http;
using Semblance.Server.Access.Signing;

namespace Semblance.UnitTests.Server.Access.Signing;

public sealed class SignedBodyTests
{
    [Theory]
    [InlineData(100, null, true)]
    [InlineData(101, null, false)]
    [InlineData(100, 100L, true)]
    [InlineData(10, 101L, false)]
    public async Task A_body_is_read_up_to_the_limit_whatever_it_says_of_itself(int bytes, long? length, bool isRead)
    {
        var request = new DefaultHttpContext().Request;
        request.Body = new MemoryStream(new byte[bytes]);
        request.ContentLength = length;
        var read = await SignedBody.ReadAsync(request, 100, TestContext.Current.CancellationToken);
        Assert.Equal(isRead ? bytes : null, read?.Length);
    }

    [Fact]
    public void A_request_that_was_not_checked_has_no_body() => Assert.Throws<InvalidOperationException>(() => SignedBody.Of(new DefaultHttpContext()));
}

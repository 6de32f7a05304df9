using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Semblance.Recognition.Grant;
using Semblance.Server.Access;

namespace Semblance.UnitTests.Server.Access;

public sealed class BearerKeyTests
{
    [Fact]
    public void A_key_is_read_as_it_was_told()
    {
        var key = new BearerKey("abc", "XYZ");
        Assert.Equal("semblance_abc_XYZ", key.Text);
        Assert.Equal(key, BearerKey.Read(key.Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("semblance_")]
    [InlineData("semblance_abc")]
    [InlineData("semblance_abc_")]
    [InlineData("semblance__XYZ")]
    [InlineData("semblance_abc_XYZ_")]
    [InlineData("semblance_abc_XYZ_more")]
    [InlineData("Semblance_abc_XYZ")]
    [InlineData(" semblance_abc_XYZ")]
    [InlineData("abc_XYZ")]
    public void What_is_no_key_is_none(string text) => Assert.Null(BearerKey.Read(text));

    [Fact]
    public void A_key_that_is_printed_keeps_its_secret() => Assert.DoesNotContain("XYZ", $"{new BearerKey("abc", "XYZ")}", StringComparison.Ordinal);

    [Fact]
    public void Who_asks_is_named_on_record_by_account_role_place_and_key_and_not_by_secret()
    {
        var context = new DefaultHttpContext { User = new ClaimsPrincipal(new KeyIdentity(MadeGrant.Of(AccessRole.Device), "test")), Connection = { RemoteIpAddress = IPAddress.Parse("10.1.2.3") } };
        var caller = KeyIdentity.CallerOf(context);
        Assert.Equal(("porter", "device", "http 10.1.2.3, key k1"), (caller.Account, caller.Role, caller.Source));
        Assert.Same(KeyIdentity.GrantOf(context), KeyIdentity.Find(context.User));
    }

    [Fact]
    public void A_request_without_a_key_has_no_grant()
    {
        Assert.Null(KeyIdentity.Find(new ClaimsPrincipal(new ClaimsIdentity("other"))));
        Assert.Throws<InvalidOperationException>(() => KeyIdentity.GrantOf(new DefaultHttpContext()));
    }
}

using Semblance.Server.Access;

namespace Semblance.UnitTests.Server.Access;

public sealed class BearerKeyTests
{
    [Fact]
    public void A_key_comes_back_as_it_was_told_and_is_printed_without_its_secret()
    {
        var key = BearerKey.Read("semblance_name_secret")!;
        Assert.Equal(("name", "secret", "semblance_name_secret"), (key.Name, key.Secret, key.Text));
        Assert.DoesNotContain("secret", key.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("semblance_")]
    [InlineData("semblance_name")]
    [InlineData("semblance__secret")]
    [InlineData("semblance_name_")]
    [InlineData("semblance_name_secret_more")]
    [InlineData("Semblance_name_secret")]
    public void What_has_another_shape_is_no_key(string text) => Assert.Null(BearerKey.Read(text));
}

using Semblance.Cli.Downloads;
using Semblance.Errors;

namespace Semblance.UnitTests.Cli.Downloads;

public sealed class DownloadAddressTests
{
    [Theory]
    [InlineData("https://mirror.example/a.onnx", true)]
    [InlineData("http://127.0.0.1:8080/a.onnx", true)]
    [InlineData("http://localhost/a.onnx", true)]
    [InlineData("http://mirror.example/a.onnx", false)]
    [InlineData("https://user:word@mirror.example/a.onnx", false)]
    [InlineData("ftp://mirror.example/a.onnx", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("a.onnx", false)]
    public void Only_https_and_this_machine_may_be_asked(string text, bool isAllowed)
    {
        Assert.Equal(isAllowed, DownloadAddress.Find(text) is not null);
        if (!isAllowed)
            Assert.Equal(ErrorCode.OptionOutOfRange, Assert.Throws<SemblanceException>(() => DownloadAddress.Require(text)).Code);
    }

    [Theory]
    [InlineData("https://a.example/", "https://b.example/", true)]
    [InlineData("http://127.0.0.1/", "http://127.0.0.1/there", true)]
    [InlineData("http://127.0.0.1/", "https://b.example/", true)]
    [InlineData("http://127.0.0.1/", "http://b.example/", false)]
    [InlineData("https://a.example/", "http://127.0.0.1/", false)] // a stranger must not reach into this machine
    [InlineData("https://a.example/", "http://b.example/", false)]
    public void A_redirection_never_leads_to_a_less_safe_place(string from, string to, bool mayFollow) =>
        Assert.Equal(mayFollow, DownloadAddress.MayFollow(new Uri(from), new Uri(to)));

    [Fact]
    public void What_is_shown_holds_no_secret_of_the_query() =>
        Assert.Equal("https://a.example/m.onnx", DownloadAddress.Shown(new Uri("https://a.example/m.onnx?signature=secret#part")));
}

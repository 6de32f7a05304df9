using Semblance.Server.Access.Signing;

namespace Semblance.UnitTests.Server.Access.Signing;

public sealed class SignatureHeaderTests
{
    private const string Signature = "201778af6220613664993b82dfab2c54c2ba044916e93544bfbc31fed3213c51";

    [Fact]
    public void All_parts_are_read_with_and_without_spaces()
    {
        foreach (var gap in (string[])["", " "])
        {
            var read = SignatureHeader.Read($"AWS4-HMAC-SHA256 Credential=AKID/20261123/us-east-1/rekognition/aws4_request,{gap}SignedHeaders=host;x-amz-date,{gap}Signature={Signature}")!;
            Assert.Equal(("AKID", "20261123", "us-east-1", "rekognition", Signature), (read.KeyName, read.Day, read.Region, read.Service, read.Signature));
            Assert.Equal(["host", "x-amz-date"], read.SignedHeaders);
            Assert.Equal("20261123/us-east-1/rekognition/aws4_request", read.Scope);
            Assert.DoesNotContain(Signature, read.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bearer semblance_a_b")]
    [InlineData("AWS4-HMAC-SHA256 ")]
    [InlineData("AWS4-HMAC-SHA256 Credential=AKID/20261123/us-east-1/rekognition/aws4_request, SignedHeaders=host")]
    [InlineData("AWS4-HMAC-SHA256 Credential=AKID/20261123/us-east-1/aws4_request, SignedHeaders=host, Signature=" + Signature)]
    [InlineData("AWS4-HMAC-SHA256 Credential=AKID/2026/us-east-1/rekognition/aws4_request, SignedHeaders=host, Signature=" + Signature)]
    [InlineData("AWS4-HMAC-SHA256 Credential=AKID/20261123/us-east-1/rekognition/aws5_request, SignedHeaders=host, Signature=" + Signature)]
    [InlineData("AWS4-HMAC-SHA256 Credential=AKID/20261123/us-east-1/rekognition/aws4_request, SignedHeaders=host, Signature=xyz")]
    [InlineData("AWS4-HMAC-SHA256 Credential=AKID/20261123/us-east-1/rekognition/aws4_request, SignedHeaders=host, Signature=" + Signature + ", More=1")]
    public void What_is_no_such_header_is_nothing(string text) => Assert.Null(SignatureHeader.Read(text));
}

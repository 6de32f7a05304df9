using Semblance.Server.Access.Signing;

namespace Semblance.UnitTests.Server.Access.Signing;

public sealed class RequestSignatureTests
{
    private const string Empty = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";
    private const string Moment = "20261123T053048Z";

    /// <summary>What the JavaScript client (3.1141) sent for an empty request, recorded on loopback.</summary>
    private static readonly KeyValuePair<string, string>[] Recorded =
    [
        new("amz-sdk-invocation-id", "53ca3d86-f1a1-4957-9926-1c9f0c32a7d6"),
        new("amz-sdk-request", "attempt=1; max=1"),
        new("content-length", "2"),
        new("content-type", "application/x-amz-json-1.1"),
        new("host", "127.0.0.1:46037"),
        new("x-amz-content-sha256", Empty),
        new("x-amz-date", Moment),
        new("x-amz-security-token", "tok"),
        new("x-amz-target", "RekognitionService.ListCollections"),
        new("x-amz-user-agent", "aws-sdk-js/3.1141.0"),
    ];

    private static SignatureHeader Header { get; } = new("AKIDEXAMPLE", "20261123", "us-east-1", "rekognition", [.. Recorded.Select(static header => header.Key)], new string('0', 64));

    [Fact]
    public void A_recorded_request_has_the_signature_that_its_client_made()
    {
        Assert.Equal(Empty, RequestSignature.Digest("{}"u8));
        var canonical = RequestSignature.Canonical("POST", Recorded, Empty);
        Assert.Equal("edfd891b74c9c4fcc73bd50836c16710250efb585a1ff82dcc7241b037d665af", RequestSignature.Digest(System.Text.Encoding.UTF8.GetBytes(canonical)));
        Assert.Equal("201778af6220613664993b82dfab2c54c2ba044916e93544bfbc31fed3213c51", RequestSignature.Of("s", Header, Moment, canonical));
    }

    [Fact]
    public void Spaces_around_and_within_a_value_are_folded_before_it_is_signed()
    {
        var plain = RequestSignature.Canonical("POST", [new("a", "b c")], Empty);
        Assert.Equal(plain, RequestSignature.Canonical("POST", [new("a", "  b    c ")], Empty));
    }

    [Fact]
    public void Another_secret_day_region_service_time_or_request_is_another_signature()
    {
        var canonical = RequestSignature.Canonical("POST", Recorded, Empty);
        string[] signatures =
        [
            RequestSignature.Of("s", Header, Moment, canonical),
            RequestSignature.Of("t", Header, Moment, canonical),
            RequestSignature.Of("s", Header with { Day = "20261124" }, Moment, canonical),
            RequestSignature.Of("s", Header with { Region = "eu-west-1" }, Moment, canonical),
            RequestSignature.Of("s", Header with { Service = "s3" }, Moment, canonical),
            RequestSignature.Of("s", Header, "20261123T053049Z", canonical),
            RequestSignature.Of("s", Header, Moment, RequestSignature.Canonical("GET", Recorded, Empty)),
        ];
        Assert.Equal(signatures.Length, signatures.Distinct(StringComparer.Ordinal).Count());
        Assert.False(RequestSignature.AreEqual(signatures[0], signatures[1]));
        Assert.True(RequestSignature.AreEqual(signatures[0], new string(signatures[0])));
    }
}

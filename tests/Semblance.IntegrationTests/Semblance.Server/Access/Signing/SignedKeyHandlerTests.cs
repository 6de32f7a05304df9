using System.Net.Http.Headers;
using Microsoft.Extensions.Time.Testing;
using Semblance.IntegrationTests.Server.Dialects.Rekognition;
using Semblance.Recognition.Grant;
using Semblance.Server.Access.Signing;

namespace Semblance.IntegrationTests.Server.Access.Signing;

public sealed class SignedKeyHandlerTests : RekognitionTestBase
{
    private const string List = "RekognitionService.ListCollections";

    [Fact]
    public async Task A_wrong_secret_an_unknown_key_and_a_native_key_are_told_apart()
    {
        using var wrong = Admin.With(otherSecret: new string('x', 40));
        Assert.Equal("InvalidSignatureException", (await wrong.RefusedAsync("ListCollections", new { }, Cancellation)).Name);
        using var unknown = Admin.With(otherKey: "AKIAAAAAAAAAAAAAAAAA");
        Assert.Equal("UnrecognizedClientException", (await unknown.RefusedAsync("ListCollections", new { }, Cancellation)).Name);
        using var native = new HttpRequestMessage(HttpMethod.Post, "/");
        native.Headers.Authorization = World.Served.Admin.DefaultRequestHeaders.Authorization;
        Assert.Equal("IncompleteSignatureException", await NameAsync(native));
        using var none = new HttpRequestMessage(HttpMethod.Post, "/");
        Assert.Equal("MissingAuthenticationTokenException", await NameAsync(none));
    }

    [Fact]
    public async Task A_key_of_this_protocol_opens_no_other_way()
    {
        using var http = World.Served.WithToken($"semblance_{Admin.Key}_{Admin.Secret}");
        using var answer = await http.GetAsync("/v1/galleries", Cancellation);
        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, answer.StatusCode);
        using var signed = Admin.Sign(List, "{}"u8.ToArray());
        signed.RequestUri = new Uri("/v1/detect", UriKind.Relative);
        using var other = await World.Served.WithToken(null).SendAsync(signed, Cancellation);
        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, other.StatusCode);
    }

    [Theory]
    [InlineData(299, true)]
    [InlineData(-299, true)]
    [InlineData(301, false)]
    [InlineData(-301, false)]
    public async Task A_clock_may_be_off_by_five_minutes(int seconds, bool isLetIn)
    {
        var clock = new FakeTimeProvider(World.Served.Time.GetUtcNow().AddSeconds(seconds));
        using var client = Admin.With(otherTime: clock);
        var (status, answer) = await client.SendAsync("ListCollections", new { }, Cancellation);
        Assert.Equal(isLetIn, status == 200);
        if (!isLetIn)
            Assert.Contains(seconds < 0 ? "expired" : "not yet current", answer.GetProperty("Message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_body_a_changed_header_and_another_service_are_no_signature()
    {
        using var body = Admin.Sign(List, "{}"u8.ToArray());
        body.Content = new ByteArrayContent("[]"u8.ToArray()) { Headers = { ContentType = MediaTypeHeaderValue.Parse("application/x-amz-json-1.1") } };
        Assert.Equal("InvalidSignatureException", await NameAsync(body));
        using var header = Admin.Sign(List, "{}"u8.ToArray());
        header.Headers.Remove("x-amz-target");
        header.Headers.TryAddWithoutValidation("x-amz-target", "RekognitionService.DeleteCollection");
        Assert.Equal("InvalidSignatureException", await NameAsync(header));
        using var service = Admin.Sign(List, "{}"u8.ToArray(), service: "s3");
        Assert.Equal("IncompleteSignatureException", await NameAsync(service));
    }

    [Theory]
    [InlineData("x-amz-target")]
    [InlineData("content-type")]
    [InlineData("host")]
    [InlineData("x-amz-date")]
    public async Task What_has_to_be_signed_has_to_be_signed(string header)
    {
        using var message = Admin.Sign(List, "{}"u8.ToArray(), leftOut: header);
        Assert.Equal("IncompleteSignatureException", await NameAsync(message));
    }

    [Fact]
    public async Task A_recorded_request_is_not_answered_again_and_the_refusal_is_one_that_clients_sign_anew_after()
    {
        using var first = Admin.Sign(List, "{}"u8.ToArray());
        Assert.Equal(200, (await Admin.SendAsync(first, Cancellation)).Status);
        using var again = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new ByteArrayContent("{}"u8.ToArray()) { Headers = { ContentType = MediaTypeHeaderValue.Parse("application/x-amz-json-1.1") } } };
        foreach (var header in first.Headers)
            again.Headers.TryAddWithoutValidation(header.Key, header.Value);
        Assert.Equal("ThrottlingException", await NameAsync(again));
    }

    [Fact]
    public async Task A_key_that_was_taken_back_is_unknown_at_once()
    {
        using var client = await World.WithKeyAsync(AccessRole.Operator, Cancellation);
        await client.AskAsync("ListCollections", new { }, Cancellation);
        await World.Served.House.Grants.TakeBackAsync(World.Served.House.Grants.FindNamed("rekognition", client.Key)!.Id, ServedWorld.Porter, Cancellation);
        Assert.Equal("UnrecognizedClientException", (await client.RefusedAsync("ListCollections", new { }, Cancellation)).Name);
    }

    [Fact]
    public async Task A_body_larger_than_any_request_is_refused_before_it_is_read()
    {
        Assert.Equal(5, SignedKeyHandler.Skew.TotalMinutes);
        Assert.Equal("ImageTooLargeException", (await Admin.RefusedAsync("DetectFaces", new byte[16_000_000], Cancellation)).Name);
    }

    private async Task<string> NameAsync(HttpRequestMessage message)
    {
        var (status, answer) = await Admin.SendAsync(message, Cancellation);
        Assert.Equal(400, status);
        return answer.GetProperty("__type").GetString()!;
    }
}

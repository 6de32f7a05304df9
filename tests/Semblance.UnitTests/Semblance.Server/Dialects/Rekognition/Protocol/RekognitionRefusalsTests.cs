using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Semblance.Errors;
using Semblance.Server.Access.Signing;
using Semblance.Server.Answers;
using Semblance.Server.Dialects.Rekognition.Protocol;

namespace Semblance.UnitTests.Server.Dialects.Rekognition.Protocol;

public sealed class RekognitionRefusalsTests
{
    private static readonly Refusal Nameless = new("key_missing", 401, "No key.", "Send one.");

    [Theory]
    [InlineData(SignatureFault.Missing, "MissingAuthenticationTokenException")]
    [InlineData(SignatureFault.Incomplete, "IncompleteSignatureException")]
    [InlineData(SignatureFault.UnknownKey, "UnrecognizedClientException")]
    [InlineData(SignatureFault.Wrong, "InvalidSignatureException")]
    [InlineData(SignatureFault.Repeated, "ThrottlingException")]
    [InlineData(SignatureFault.TooLarge, "ImageTooLargeException")]
    internal async Task A_complaint_about_a_signature_has_its_own_name(SignatureFault fault, string name)
    {
        var context = Context();
        context.Features.Set(new SignatureComplaint(fault, "Why."));
        Assert.Equal((400, name, "Why."), await AnswerAsync(context, Nameless));
    }

    [Theory]
    [InlineData(401, 400, "MissingAuthenticationTokenException")]
    [InlineData(403, 400, "AccessDeniedException")]
    [InlineData(413, 400, "ImageTooLargeException")]
    [InlineData(429, 400, "ThrottlingException")]
    [InlineData(503, 400, "ThrottlingException")]
    [InlineData(500, 500, "InternalServerError")]
    [InlineData(400, 400, "SerializationException")]
    public async Task A_refusal_of_the_hosts_is_named_by_its_status(int status, int answered, string name) =>
        Assert.Equal((answered, name, "What. Remedy."), await AnswerAsync(Context(), new Refusal("code", status, "What.", "Remedy.")));

    [Fact]
    public async Task A_refusal_of_the_engines_is_named_by_its_code_and_answers_tell_the_houses_time()
    {
        var context = Context();
        Assert.Equal((400, "ThrottlingException", "Busy. Wait."), await AnswerAsync(context, Refusal.Of(new SemblanceException(ErrorCode.VaultBusy, "Busy.", "Wait."))));
        Assert.Equal("Sat, 01 Aug 2026 12:00:00 GMT", context.Response.Headers.Date);
        Assert.Equal("1", context.Response.Headers.RetryAfter);
        Assert.Equal(RekognitionHeaders.RequestId(context.TraceIdentifier), context.Response.Headers["x-amzn-RequestId"]);
    }

    private static DefaultHttpContext Context() => new()
    {
        RequestServices = new ServiceCollection().AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(2026, 8, 1, 12, 0, 0, TimeSpan.Zero))).BuildServiceProvider(),
        TraceIdentifier = "one",
        Response = { Body = new MemoryStream() },
    };

    private static async Task<(int Status, string Name, string Text)> AnswerAsync(DefaultHttpContext context, Refusal refusal)
    {
        await RekognitionRefusals.Instance.WriteAsync(context, refusal);
        var json = JsonDocument.Parse(((MemoryStream)context.Response.Body).ToArray()).RootElement;
        return (context.Response.StatusCode, json.GetProperty("__type").GetString()!, json.GetProperty("Message").GetString()!);
    }
}

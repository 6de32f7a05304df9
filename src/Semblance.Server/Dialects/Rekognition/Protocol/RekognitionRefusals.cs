using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Semblance.Server.Access.Signing;
using Semblance.Server.Answers;

namespace Semblance.Server.Dialects.Rekognition.Protocol;

/// <summary>Refusals in the protocol's words: 400 for what the client did, 500 for what the server did, a name and a sentence.</summary>
internal sealed class RekognitionRefusals : IRefusalWriter
{
    public static RekognitionRefusals Instance { get; } = new();

    public Task WriteAsync(HttpContext context, Refusal refusal)
    {
        if (refusal.RetryAfter is { } wait)
            context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return SignatureComplaint.Of(context) is { } complaint
            ? WriteAsync(context, NameOf(complaint.Fault), complaint.Text)
            : WriteAsync(context, NameOf(refusal), $"{refusal.What} {refusal.Remedy}");
    }

    /// <summary>Answers with an error.</summary>
    public static Task WriteAsync(HttpContext context, string name, string text)
    {
        context.Response.StatusCode = string.Equals(name, ErrorNames.InternalServerError, StringComparison.Ordinal) ? StatusCodes.Status500InternalServerError : StatusCodes.Status400BadRequest;
        RekognitionHeaders.Put(context);
        context.Response.Headers["x-amzn-ErrorType"] = name;
        return context.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(new ErrorBody(name, text), RekognitionJson.Options), context.RequestAborted).AsTask();
    }

    private static string NameOf(Refusal refusal) => refusal switch
    {
        { Error: { } code } => ErrorNames.Of(code),
        { Status: StatusCodes.Status401Unauthorized } => ErrorNames.MissingAuthentication,
        { Status: StatusCodes.Status403Forbidden } => ErrorNames.AccessDenied,
        { Status: StatusCodes.Status413PayloadTooLarge } => ErrorNames.ImageTooLarge,
        { Status: StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable } => ErrorNames.Throttling,
        { Status: >= StatusCodes.Status500InternalServerError } => ErrorNames.InternalServerError,
        _ => ErrorNames.Serialization,
    };

    /// <summary>A request that came twice is named so that clients sign it anew and send it again: two honest ones within a second may be the same.</summary>
    private static string NameOf(SignatureFault fault) => fault switch
    {
        SignatureFault.Missing => ErrorNames.MissingAuthentication,
        SignatureFault.Incomplete => ErrorNames.IncompleteSignature,
        SignatureFault.UnknownKey => ErrorNames.UnrecognizedClient,
        SignatureFault.Repeated => ErrorNames.Throttling,
        SignatureFault.TooLarge => ErrorNames.ImageTooLarge,
        _ => ErrorNames.InvalidSignature,
    };

    private sealed record ErrorBody([property: JsonPropertyName("__type")] string Kind, string Message);
}

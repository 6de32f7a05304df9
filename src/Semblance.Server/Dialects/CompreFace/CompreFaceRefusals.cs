using System.Globalization;
using Semblance.Errors;
using Semblance.Server.Answers;
using Semblance.Server.Dialects.CompreFace.Contracts;

namespace Semblance.Server.Dialects.CompreFace;

/// <summary>Refusals as clients of CompreFace read them: <c>{"message": ..., "code": n}</c>.</summary>
internal sealed class CompreFaceRefusals : IRefusalWriter
{
    public static CompreFaceRefusals Instance { get; } = new();

    public Task WriteAsync(HttpContext context, Refusal refusal)
    {
        var said = Translate(context, refusal);
        context.Response.StatusCode = said.Status;
        if (refusal.RetryAfter is { } wait)
            context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        var body = new ErrorAnswer(said.What, int.Parse(said.Code, CultureInfo.InvariantCulture));
        return context.Response.WriteAsJsonAsync(body, CompreFaceJson.Options, "application/json", context.RequestAborted);
    }

    private static Refusal Translate(HttpContext context, Refusal refusal)
    {
        if (int.TryParse(refusal.Code, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            return refusal;
        if (string.Equals(refusal.Code, "key_missing", StringComparison.Ordinal))
            return Keyless(context.Request).Refusal;
        var (code, status) = CodeOf(refusal);
        return CompreFaceError.Of(code, code == CompreFaceError.NoFace ? CompreFaceError.NoFaceText : $"{refusal.What} {refusal.Remedy}".Trim(), status).Refusal;
    }

    private static RefusedException Keyless(HttpRequest request)
    {
        if (CompreFaceKey.SentWith(request) is not { } sent)
            return CompreFaceError.Of(CompreFaceError.HeaderMissing, $"Missing header: {CompreFaceKey.Header}");
        return CompreFaceKey.Read(sent) is null
            ? CompreFaceError.Of(CompreFaceError.Invalid, "Service API key should be UUID")
            : CompreFaceError.Service(KindOf(request.Path), sent);
    }

    /// <summary>Which of the three services a path belongs to; one key of ours serves all of them.</summary>
    public static string KindOf(PathString path) => path.StartsWithSegments("/api/v1/detection", StringComparison.Ordinal) ? "Detection"
        : path.StartsWithSegments("/api/v1/verification", StringComparison.Ordinal) ? "Verification"
        : "Recognition";

    private static (int Code, int Status) CodeOf(Refusal refusal) => refusal.Error switch
    {
        ErrorCode.FaceMissing => (CompreFaceError.NoFace, StatusCodes.Status400BadRequest),
        ErrorCode.SubjectUnknown => (CompreFaceError.SubjectUnknown, refusal.Status),
        ErrorCode.ReferenceUnknown => (CompreFaceError.FaceUnknown, refusal.Status),
        ErrorCode.GalleryUnknown => (CompreFaceError.ServiceUnknown, refusal.Status),
        ErrorCode.NameTaken => (CompreFaceError.SubjectTaken, StatusCodes.Status400BadRequest),
        ErrorCode.OptionOutOfRange => (CompreFaceError.BadArgument, refusal.Status),
        ErrorCode.VaultRuleBroken => (CompreFaceError.Invalid, StatusCodes.Status400BadRequest),
        ErrorCode.InputEmpty or ErrorCode.InputFormatUnknown or ErrorCode.InputFormatUnsupported or ErrorCode.InputDamaged => (CompreFaceError.FileRefused, StatusCodes.Status400BadRequest),
        _ => (refusal.Status == StatusCodes.Status500InternalServerError ? CompreFaceError.CoreFailed : CompreFaceError.Undefined, refusal.Status),
    };
}

using System.Text.Json.Nodes;
using Semblance.Errors;
using Semblance.Server.Answers;

namespace Semblance.Server.Dialects.FacePlusPlus;

/// <summary>Refusals as clients of Face++ read them: an <c>error_message</c> of words that they know.</summary>
internal sealed class FacePlusPlusRefusals : IRefusalWriter
{
    private const string TooLarge = "Request Entity Too Large";

    public static FacePlusPlusRefusals Instance { get; } = new();

    public Task WriteAsync(HttpContext context, Refusal refusal)
    {
        var said = Translate(context, refusal);
        context.Response.StatusCode = said.Status;
        var isText = said.Status == StatusCodes.Status413PayloadTooLarge;
        context.Response.ContentType = isText ? "text/plain" : "application/json";
        return context.Response.WriteAsync(isText ? TooLarge : context.RequestServices.GetRequiredService<CallClock>().Stamp(new JsonObject { ["error_message"] = said.What }), context.RequestAborted);
    }

    private static Refusal Translate(HttpContext context, Refusal refusal) => refusal switch
    {
        { Code: FacePlusPlusError.Code } => refusal,
        { Code: "key_missing" } => Keyless(context.Request).Refusal,
        { Code: "not_allowed" } => FacePlusPlusError.Denied("Denied by Admin").Refusal,
        { RetryAfter: not null } => FacePlusPlusError.Of(FacePlusPlusError.Busy, StatusCodes.Status403Forbidden).Refusal,
        { Status: StatusCodes.Status413PayloadTooLarge } => refusal,
        { Error: { } code } => Of(code, refusal).Refusal,
        { Status: >= StatusCodes.Status500InternalServerError } => Broken().Refusal,
        _ => FacePlusPlusError.Bad(refusal.What).Refusal,
    };

    private static RefusedException Keyless(HttpRequest request)
    {
        foreach (var name in (string[])[FacePlusPlusKey.NameField, FacePlusPlusKey.SecretField])
        {
            if (!request.HasFormContentType || request.Form[name].ToString().Length == 0)
                return FacePlusPlusError.Missing(name);
        }

        return FacePlusPlusError.Of("AUTHENTICATION_ERROR", StatusCodes.Status401Unauthorized);
    }

    private static RefusedException Of(ErrorCode code, Refusal refusal) => code switch
    {
        ErrorCode.GalleryUnknown => FacePlusPlusError.Of("INVALID_OUTER_ID"),
        ErrorCode.ReferenceUnknown => FacePlusPlusError.Token("face_token"),
        ErrorCode.NameTaken => FacePlusPlusError.Of("FACESET_EXIST"),
        ErrorCode.VaultRuleBroken or ErrorCode.KeyUnavailable => FacePlusPlusError.Denied($"{refusal.What} {refusal.Remedy}"),
        ErrorCode.OptionOutOfRange or ErrorCode.CalibrationUnsupported => FacePlusPlusError.Bad($"{refusal.What} {refusal.Remedy}"),
        _ => Broken(),
    };

    private static RefusedException Broken() => FacePlusPlusError.Of("INTERNAL_ERROR", StatusCodes.Status500InternalServerError);
}

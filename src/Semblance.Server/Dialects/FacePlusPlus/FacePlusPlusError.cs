using Semblance.Server.Answers;

namespace Semblance.Server.Dialects.FacePlusPlus;

/// <summary>The protocol's own errors: texts that clients compare word for word.</summary>
internal static class FacePlusPlusError
{
    /// <summary>The code of refusals whose text is an answer's <c>error_message</c> as it is.</summary>
    public const string Code = "faceplusplus";

    public const string Busy = "CONCURRENCY_LIMIT_EXCEEDED";

    public static RefusedException Of(string message, int status = StatusCodes.Status400BadRequest) => new(new Refusal(Code, status, message, string.Empty));

    public static RefusedException Missing(string names) => Of($"MISSING_ARGUMENTS: {names}");

    public static RefusedException Bad(string name) => Of($"BAD_ARGUMENTS:{name}");

    public static RefusedException Token(string name) => Of($"INVALID_FACE_TOKEN:{name}");

    public static RefusedException Denied(string why) => Of($"AUTHORIZATION_ERROR:{why}", StatusCodes.Status403Forbidden);

    public static RefusedException Nowhere() => Of("API_NOT_FOUND", StatusCodes.Status404NotFound);
}

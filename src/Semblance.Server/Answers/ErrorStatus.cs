using Semblance.Errors;

namespace Semblance.Server.Answers;

/// <summary>The HTTP status that each refusal becomes: one map from the engine's closed list, for the native API and all dialects.</summary>
internal static class ErrorStatus
{
    /// <summary>The status of a code.</summary>
    public static int Of(ErrorCode code) => code switch
    {
        ErrorCode.InputTooManyBytes or ErrorCode.InputTooManyPixels => StatusCodes.Status413PayloadTooLarge,
        ErrorCode.InputFormatUnknown or ErrorCode.InputFormatUnsupported => StatusCodes.Status415UnsupportedMediaType,
        ErrorCode.InputEmpty or ErrorCode.InputAddressRefused or ErrorCode.InputDamaged or ErrorCode.InputListInvalid or ErrorCode.OptionOutOfRange or ErrorCode.CalibrationUnsupported or ErrorCode.TemplateInvalid => StatusCodes.Status400BadRequest,
        ErrorCode.GalleryUnknown or ErrorCode.SubjectUnknown or ErrorCode.ReferenceUnknown or ErrorCode.InputNotFound => StatusCodes.Status404NotFound,
        ErrorCode.NameTaken or ErrorCode.VaultConflict or ErrorCode.RequestKeyReused => StatusCodes.Status409Conflict,
        ErrorCode.FaceMissing or ErrorCode.VaultRuleBroken or ErrorCode.TemplateModelMismatch or ErrorCode.KeyUnavailable or ErrorCode.ReceiptInvalid => StatusCodes.Status422UnprocessableEntity,
        ErrorCode.AttemptsPaused => StatusCodes.Status429TooManyRequests,
        ErrorCode.AttemptsOff => StatusCodes.Status423Locked,
        ErrorCode.KeyErased => StatusCodes.Status410Gone,
        ErrorCode.VaultBusy or ErrorCode.VaultUnreachable or ErrorCode.VaultOutcomeUnknown or ErrorCode.VaultStopped or ErrorCode.VaultFull or ErrorCode.AuditUnwritable or ErrorCode.VaultRestoreUnfinished => StatusCodes.Status503ServiceUnavailable,
        ErrorCode.VideoUnreadable or ErrorCode.VideoStalled => StatusCodes.Status422UnprocessableEntity,
        _ => StatusCodes.Status500InternalServerError,
    };
}

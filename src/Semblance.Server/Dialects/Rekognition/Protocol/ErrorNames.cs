using Semblance.Errors;

namespace Semblance.Server.Dialects.Rekognition.Protocol;

/// <summary>The protocol's errors by name, and which of them the house's refusals become.</summary>
internal static class ErrorNames
{
    public const string AccessDenied = "AccessDeniedException";
    public const string Conflict = "ConflictException";
    public const string ImageTooLarge = "ImageTooLargeException";
    public const string IncompleteSignature = "IncompleteSignatureException";
    public const string InternalServerError = "InternalServerError";
    public const string InvalidImageFormat = "InvalidImageFormatException";
    public const string InvalidPaginationToken = "InvalidPaginationTokenException";
    public const string InvalidParameter = "InvalidParameterException";
    public const string InvalidS3Object = "InvalidS3ObjectException";
    public const string InvalidSignature = "InvalidSignatureException";
    public const string MissingAuthentication = "MissingAuthenticationTokenException";
    public const string ParameterMismatch = "IdempotentParameterMismatchException";
    public const string ResourceExists = "ResourceAlreadyExistsException";
    public const string ResourceNotFound = "ResourceNotFoundException";
    public const string Serialization = "SerializationException";
    public const string Throttling = "ThrottlingException";
    public const string UnknownOperation = "UnknownOperationException";
    public const string UnrecognizedClient = "UnrecognizedClientException";

    /// <summary>The name of an engine's refusal. What may be tried again at once is named so that clients do.</summary>
    public static string Of(ErrorCode code) => code switch
    {
        ErrorCode.InputTooManyBytes or ErrorCode.InputTooManyPixels => ImageTooLarge,
        ErrorCode.InputFormatUnknown or ErrorCode.InputFormatUnsupported or ErrorCode.InputDamaged or ErrorCode.InputEmpty => InvalidImageFormat,
        ErrorCode.OptionOutOfRange or ErrorCode.InputAddressRefused or ErrorCode.FaceMissing or ErrorCode.ReferenceUnknown or ErrorCode.CalibrationUnsupported => InvalidParameter,
        ErrorCode.GalleryUnknown or ErrorCode.SubjectUnknown => ResourceNotFound,
        ErrorCode.InputListInvalid => Serialization,
        ErrorCode.NameTaken or ErrorCode.VaultConflict => Conflict,
        ErrorCode.RequestKeyReused => ParameterMismatch,
        ErrorCode.VaultRuleBroken or ErrorCode.TemplateModelMismatch or ErrorCode.KeyUnavailable or ErrorCode.AttemptsOff => AccessDenied,
        ErrorCode.VaultBusy or ErrorCode.VaultOutcomeUnknown or ErrorCode.AttemptsPaused => Throttling,
        _ => InternalServerError,
    };
}

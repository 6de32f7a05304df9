namespace Semblance.Errors;

/// <summary>
/// The closed list of what can go wrong in the engine. Exit codes, HTTP problem details and the texts of the
/// command line map from it, so a new kind of failure is a new member here, never a new exception type.
/// </summary>
public enum ErrorCode
{
    /// <summary>A file or folder that was named does not exist or can't be read.</summary>
    InputNotFound,

    /// <summary>The picture has no bytes.</summary>
    InputEmpty,

    /// <summary>The picture has more bytes than <c>PictureLimits.MaxBytes</c>.</summary>
    InputTooManyBytes,

    /// <summary>The picture's header promises more pixels, or a longer side, than <c>PictureLimits</c> allows.</summary>
    InputTooManyPixels,

    /// <summary>The bytes start like no picture format that is known.</summary>
    InputFormatUnknown,

    /// <summary>The format is known but this build can't decode it (HEIC, JPEG XL, SVG, PDF and the like).</summary>
    InputFormatUnsupported,

    /// <summary>The format is known, but the bytes are broken beyond use.</summary>
    InputDamaged,

    /// <summary>A picture was to be fetched from an address that it may not be fetched from.</summary>
    InputAddressRefused,

    /// <summary>What was asked for needs a face, and none was found in the picture that came with it.</summary>
    FaceMissing,

    /// <summary>A list of labels, pairs or people does not have the shape that was asked for.</summary>
    InputListInvalid,

    /// <summary>An option is outside its documented range.</summary>
    OptionOutOfRange,

    /// <summary>No model of the asked task or name is in any model folder.</summary>
    ModelNotFound,

    /// <summary>A model catalogue can't be read; the message names the field.</summary>
    CatalogueInvalid,

    /// <summary>A model file differs from its catalogue entry; the message names the field.</summary>
    ModelMismatch,

    /// <summary>A model has no licence in its catalogue entry.</summary>
    ModelLicenceMissing,

    /// <summary>The runtime refused or failed to run a model.</summary>
    ModelRunFailed,

    /// <summary>A download was cut, refused or had another digest than the pinned one.</summary>
    ModelDownloadFailed,

    /// <summary>Template bytes are not a template, or are damaged.</summary>
    TemplateInvalid,

    /// <summary>Two templates or embeddings of different models (or modes) were to be compared.</summary>
    TemplateModelMismatch,

    /// <summary>No calibration table for this model and mode is at hand.</summary>
    CalibrationMissing,

    /// <summary>A calibration table can't be read or has impossible values.</summary>
    CalibrationInvalid,

    /// <summary>The asked error rate is smaller than the calibration's data can support.</summary>
    CalibrationUnsupported,

    /// <summary>A file or folder that was named for results can't be written.</summary>
    OutputNotWritten,

    /// <summary>A database is set so that it could lose what it acknowledged; the message names the setting.</summary>
    VaultUnsafe,

    /// <summary>A vault was written by a newer program than this one.</summary>
    VaultSchemaNewer,

    /// <summary>A change of the vault's schema failed; the vault is as it was before.</summary>
    VaultMigrationFailed,

    /// <summary>A vault, or a part of it, can't be read; rows that can are still served.</summary>
    VaultDamaged,

    /// <summary>A vault was stopped after the disk failed a write; it has to be opened anew.</summary>
    VaultStopped,

    /// <summary>A vault is in use by another process, or a lock was not free in time.</summary>
    VaultBusy,

    /// <summary>There is no room left where a vault is kept.</summary>
    VaultFull,

    /// <summary>A database server can't be reached, or refused the connection.</summary>
    VaultUnreachable,

    /// <summary>It is not known whether the last change was kept; the same request may safely be sent again.</summary>
    VaultOutcomeUnknown,

    /// <summary>A row was changed or removed by somebody else since it was read.</summary>
    VaultConflict,

    /// <summary>What was to be kept breaks a rule of the vault: no legal basis, a name that is taken, an unknown gallery.</summary>
    VaultRuleBroken,

    /// <summary>There is no gallery of that name, or none within reach of whoever asks.</summary>
    GalleryUnknown,

    /// <summary>A gallery has no such subject.</summary>
    SubjectUnknown,

    /// <summary>A gallery has no such reference.</summary>
    ReferenceUnknown,

    /// <summary>A name or an external id that has to be the only one is taken.</summary>
    NameTaken,

    /// <summary>A restored vault still has to forget who was erased since the backup.</summary>
    VaultRestoreUnfinished,

    /// <summary>A request's key was used before for another request.</summary>
    RequestKeyReused,

    /// <summary>Too many claims in a row were wrong, or too many pictures were shown for one subject: for a time no claim about it is checked.</summary>
    AttemptsPaused,

    /// <summary>So many claims in a row were wrong that no further one is checked until an operator says so.</summary>
    AttemptsOff,

    /// <summary>A key file, epoch file or keystore is missing, damaged or open to others.</summary>
    KeyUnavailable,

    /// <summary>The key was destroyed, so what it sealed can't be read again.</summary>
    KeyErased,

    /// <summary>A key has sealed as often as is safe; it needs rotation.</summary>
    KeyExhausted,

    /// <summary>A sealed value was changed, moved to another place, or sealed with another key.</summary>
    SealBroken,

    /// <summary>A receipt of an erasure is not as it was signed.</summary>
    ReceiptInvalid,

    /// <summary>The audit chain can't be written, so nothing that must be recorded is done.</summary>
    AuditUnwritable,

    /// <summary>The audit chain is damaged where it should go on.</summary>
    AuditDamaged,

    /// <summary>The program that decodes video is not installed.</summary>
    VideoProgramMissing,

    /// <summary>A video file or camera can't be opened or decoded, or its stream ended.</summary>
    VideoUnreadable,

    /// <summary>A camera sends nothing any more.</summary>
    VideoStalled,
}

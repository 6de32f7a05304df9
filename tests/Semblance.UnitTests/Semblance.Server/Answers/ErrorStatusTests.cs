using Semblance.Errors;
using Semblance.Server.Answers;

namespace Semblance.UnitTests.Server.Answers;

/// <summary>What each code becomes, and why.</summary>
public sealed class ErrorStatusTests
{
    private static readonly Dictionary<int, ErrorCode[]> Expected = new()
    {
        // The sender has to send something else.
        [400] = [ErrorCode.InputEmpty, ErrorCode.InputAddressRefused, ErrorCode.InputDamaged, ErrorCode.InputListInvalid, ErrorCode.OptionOutOfRange, ErrorCode.CalibrationUnsupported, ErrorCode.TemplateInvalid],
        [404] = [ErrorCode.GalleryUnknown, ErrorCode.SubjectUnknown, ErrorCode.ReferenceUnknown, ErrorCode.InputNotFound],
        [409] = [ErrorCode.NameTaken, ErrorCode.VaultConflict, ErrorCode.RequestKeyReused],

        // It was there and will not come back.
        [410] = [ErrorCode.KeyErased],
        [413] = [ErrorCode.InputTooManyBytes, ErrorCode.InputTooManyPixels],
        [415] = [ErrorCode.InputFormatUnknown, ErrorCode.InputFormatUnsupported],

        // Understood, and not to be done.
        [422] = [ErrorCode.FaceMissing, ErrorCode.VaultRuleBroken, ErrorCode.TemplateModelMismatch, ErrorCode.KeyUnavailable, ErrorCode.ReceiptInvalid, ErrorCode.VideoUnreadable, ErrorCode.VideoStalled],

        // Not now, and not by this subject.
        [423] = [ErrorCode.AttemptsOff],
        [429] = [ErrorCode.AttemptsPaused],

        // The sender did nothing wrong; whoever runs the server has to look.
        [500] =
        [
            ErrorCode.ModelNotFound, ErrorCode.CatalogueInvalid, ErrorCode.ModelMismatch, ErrorCode.ModelLicenceMissing, ErrorCode.ModelRunFailed, ErrorCode.ModelDownloadFailed,
            ErrorCode.CalibrationMissing, ErrorCode.CalibrationInvalid, ErrorCode.OutputNotWritten, ErrorCode.VaultUnsafe, ErrorCode.VaultSchemaNewer, ErrorCode.VaultMigrationFailed,
            ErrorCode.VaultDamaged, ErrorCode.KeyExhausted, ErrorCode.SealBroken, ErrorCode.AuditDamaged, ErrorCode.VideoProgramMissing,
        ],

        // Later, the same request may succeed.
        [503] = [ErrorCode.VaultBusy, ErrorCode.VaultUnreachable, ErrorCode.VaultOutcomeUnknown, ErrorCode.VaultStopped, ErrorCode.VaultFull, ErrorCode.AuditUnwritable, ErrorCode.VaultRestoreUnfinished],
    };

    /// <summary>A code that is new stands here only when somebody has thought of its status.</summary>
    [Fact]
    public void Every_code_has_a_considered_status() =>
        Assert.Equal(Enum.GetValues<ErrorCode>().Order(), Expected.Values.SelectMany(static codes => codes).Order());

    [Fact]
    public void Each_code_becomes_its_status() =>
        Assert.All(Expected, static row => Assert.All(row.Value, code => Assert.Equal(row.Key, ErrorStatus.Of(code))));
}

using Semblance.Errors;
using Semblance.Server.Answers;
using Semblance.Server.Dialects.Rekognition.Protocol;

namespace Semblance.UnitTests.Server.Dialects.Rekognition.Protocol;

public sealed class ErrorNamesTests
{
    [Theory]
    [InlineData(ErrorCode.GalleryUnknown, "ResourceNotFoundException")]
    [InlineData(ErrorCode.ReferenceUnknown, "InvalidParameterException")]
    [InlineData(ErrorCode.InputTooManyBytes, "ImageTooLargeException")]
    [InlineData(ErrorCode.InputDamaged, "InvalidImageFormatException")]
    [InlineData(ErrorCode.VaultRuleBroken, "AccessDeniedException")]
    [InlineData(ErrorCode.VaultBusy, "ThrottlingException")]
    [InlineData(ErrorCode.SealBroken, "InternalServerError")]
    public void A_refusal_has_the_protocols_name(ErrorCode code, string name) => Assert.Equal(name, ErrorNames.Of(code));

    [Fact]
    public void Nothing_that_a_client_did_is_the_servers_fault()
    {
        foreach (var code in Enum.GetValues<ErrorCode>().Where(static code => ErrorStatus.Of(code) is 400 or 404 or 409 or 413 or 415))
        {
            if (code is not (ErrorCode.InputNotFound or ErrorCode.TemplateInvalid))
                Assert.NotEqual(ErrorNames.InternalServerError, ErrorNames.Of(code), StringComparer.Ordinal);
        }
    }
}

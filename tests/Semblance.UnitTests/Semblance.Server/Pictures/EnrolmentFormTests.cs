using Semblance.Errors;
using Semblance.Quality;
using Semblance.Server.Pictures;

namespace Semblance.UnitTests.Server.Pictures;

public sealed class EnrolmentFormTests
{
    [Fact]
    public void Gates_and_consents_are_read_or_refused()
    {
        Assert.Equal((QualityGate.Standard, QualityGate.Strict, QualityGate.Off), (EnrolmentForm.Gate(Form()), EnrolmentForm.Gate(Form(("gate", "strict"))), EnrolmentForm.Gate(Form(("gate", "off")))));
        Assert.Equal(ErrorCode.OptionOutOfRange, Code(() => EnrolmentForm.Gate(Form(("gate", "ajar")))));
        Assert.Equal((null, new DateOnly(2027, 1, 31)), (EnrolmentForm.Day(Form(), "day"), EnrolmentForm.Day(Form(("day", "2027-01-31")), "day")));
        Assert.Equal(ErrorCode.OptionOutOfRange, Code(() => EnrolmentForm.Day(Form(("day", "tomorrow")), "day")));
        Assert.Null(EnrolmentForm.Consent(Form()));
        var given = EnrolmentForm.Consent(Form(("consent_evidence", "form 12"), ("consent_given_at", "2026-08-01T11:00:00Z"), ("consent_expires_at", "2026-12-31")))!;
        Assert.Equal(("form 12", new DateTimeOffset(2026, 8, 1, 11, 0, 0, TimeSpan.Zero), new DateOnly(2026, 12, 31)), (given.Evidence, given.GivenAt, given.ExpiresAt));
        Assert.Equal(ErrorCode.OptionOutOfRange, Code(() => EnrolmentForm.Consent(Form(("consent_evidence", "form 12")))));
    }

    private static ErrorCode Code<T>(Func<T> ask) => Assert.Throws<SemblanceException>(() => ask()).Code;

    private static PictureForm Form(params (string Name, string Value)[] fields) => new([], fields.ToDictionary(static one => one.Name, static one => one.Value, StringComparer.Ordinal));
}

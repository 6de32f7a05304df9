using Semblance.Errors;
using Semblance.Quality;
using Semblance.Server.Pictures;

namespace Semblance.UnitTests.Server.Pictures;

public sealed class PictureFormTests
{
    private static readonly SentPicture Picture = new("a.png", new byte[] { 1 });

    [Fact]
    public void One_picture_is_one()
    {
        Assert.Same(Picture, Form([Picture]).One);
        Assert.Equal(ErrorCode.InputEmpty, Code(() => Form([]).One));
        Assert.Equal(ErrorCode.OptionOutOfRange, Code(() => Form([Picture, Picture]).One));
    }

    [Fact]
    public void Fields_are_read_or_refused()
    {
        var form = Form([], ("number", "1e-2"), ("flag", "1"), ("empty", ""), ("day", "2027-01-31"), ("word", "x"));
        Assert.Equal((1e-2, true, null, new DateOnly(2027, 1, 31)), (form.Number("number"), form.Flag("flag"), form.Text("empty"), EnrolmentForm.Day(form, "day")));
        Assert.Equal((null, false, null), (form.Number("absent"), form.Flag("absent"), EnrolmentForm.Day(form, "absent")));
        Assert.All<Action>([() => form.Number("word"), () => form.Flag("word"), () => EnrolmentForm.Day(form, "word"), () => form.DemandText("empty")], ask => Assert.Equal(ErrorCode.OptionOutOfRange, Code(() => { ask(); return 0; })));
    }

    [Fact]
    public void Gates_and_consents_are_read_or_refused()
    {
        Assert.Equal((QualityGate.Standard, QualityGate.Strict, QualityGate.Off), (EnrolmentForm.Gate(Form([])), EnrolmentForm.Gate(Form([], ("gate", "strict"))), EnrolmentForm.Gate(Form([], ("gate", "off")))));
        Assert.Equal(ErrorCode.OptionOutOfRange, Code(() => EnrolmentForm.Gate(Form([], ("gate", "ajar")))));
        Assert.Null(EnrolmentForm.Consent(Form([])));
        var given = EnrolmentForm.Consent(Form([], ("consent_evidence", "form 12"), ("consent_given_at", "2026-08-01T11:00:00Z"), ("consent_expires_at", "2026-12-31")))!;
        Assert.Equal(("form 12", new DateTimeOffset(2026, 8, 1, 11, 0, 0, TimeSpan.Zero), new DateOnly(2026, 12, 31)), (given.Evidence, given.GivenAt, given.ExpiresAt));
        Assert.Equal(ErrorCode.OptionOutOfRange, Code(() => EnrolmentForm.Consent(Form([], ("consent_evidence", "form 12")))));
    }

    private static ErrorCode Code<T>(Func<T> ask) => Assert.Throws<SemblanceException>(() => ask()).Code;

    private static PictureForm Form(IReadOnlyList<SentPicture> pictures, params (string Name, string Value)[] fields) => new(pictures, fields.ToDictionary(static one => one.Name, static one => one.Value, StringComparer.Ordinal));
}

using Semblance.Errors;
using Semblance.Server.Pictures;

namespace Semblance.UnitTests.Server.Pictures;

public sealed class PictureFormTests
{
    [Fact]
    public void The_one_picture_is_one()
    {
        Assert.Equal("a", Form(1).One.Name);
        Assert.Equal(ErrorCode.InputEmpty, Assert.Throws<SemblanceException>(() => Form(0).One).Code);
        Assert.Equal(ErrorCode.OptionOutOfRange, Assert.Throws<SemblanceException>(() => Form(2).One).Code);
    }

    [Fact]
    public void A_missing_field_and_an_empty_one_are_the_same()
    {
        var form = Form(0, ("name", "Ada"), ("empty", ""));
        Assert.Equal(("Ada", null, null), (form.Text("name"), form.Text("empty"), form.Text("missing")));
        Assert.Equal("Ada", form.DemandText("name"));
        Assert.All(["empty", "missing"], name => Assert.Contains($"'{name}' is missing", Assert.Throws<SemblanceException>(() => form.DemandText(name)).What, StringComparison.Ordinal));
        Assert.Null(form.Number("missing"));
        Assert.False(form.Flag("missing"));
    }

    [Theory]
    [InlineData("0.01", 0.01)]
    [InlineData("1e-3", 1e-3)]
    [InlineData("-5", -5)]
    public void A_number_is_read_the_same_in_every_country(string text, double number) => Assert.Equal(number, Form(0, ("fmr", text)).Number("fmr"));

    [Theory]
    [InlineData("0,01")]
    [InlineData("1.000.000")]
    [InlineData("often")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1e999")]
    public void What_is_no_number_is_refused(string text) => Refused(() => Form(0, ("fmr", text)).Number("fmr"));

    [Theory]
    [InlineData("true", true)]
    [InlineData("1", true)]
    [InlineData("false", false)]
    [InlineData("0", false)]
    public void A_flag_is_said_in_words_or_digits(string text, bool flag) => Assert.Equal(flag, Form(0, ("liveness", text)).Flag("liveness"));

    [Theory]
    [InlineData("yes")]
    [InlineData("TRUE")]
    [InlineData("2")]
    public void What_is_no_flag_is_refused_and_not_taken_for_no(string text) => Refused(() => Form(0, ("liveness", text)).Flag("liveness"));

    private static void Refused(Func<object?> read) => Assert.Equal(ErrorCode.OptionOutOfRange, Assert.Throws<SemblanceException>(read).Code);

    private static PictureForm Form(int pictures, params (string Name, string Text)[] fields) =>
        new([.. "ab".Take(pictures).Select(static letter => new SentPicture(letter.ToString(), new byte[] { 1 }))], fields.ToDictionary(static field => field.Name, static field => field.Text, StringComparer.Ordinal));
}

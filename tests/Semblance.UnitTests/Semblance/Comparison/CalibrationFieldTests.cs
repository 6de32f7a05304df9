using System.Text.Json;
using Semblance.Comparison;
using Semblance.Errors;

namespace Semblance.UnitTests.Comparison;

public sealed class CalibrationFieldTests
{
    [Fact]
    public void Values_are_read_by_their_kind()
    {
        using var document = JsonDocument.Parse("""{ "t": "x", "f": true, "n": 1.5, "i": 7, "none": null, "o": { "r": 0.2, "r_low": 0.1, "r_high": 0.3 }, "rows": [ { "a": 1 }, { "a": 2 } ] }""");
        var root = new CalibrationField("", document.RootElement);
        Assert.Equal(("x", true, 1.5, 7L), (root.Text("t"), root.Flag("f"), root.Number("n"), root.Integer("i")));
        Assert.Equal(new RateEstimate(0.2, 0.1, 0.3), root.Object("o").Rate("r"));
        Assert.Equal([1L, 2L], root.Rows("rows").Select(row => row.Integer("a")));
        Assert.Equal((true, false, false), (root.Has("t"), root.Has("none"), root.Has("absent")));
    }

    [Theory]
    [InlineData("text", "{ \"a\": 1 }", "'p.a' is missing or no text")]
    [InlineData("flag", "{}", "'p.a' is missing or neither true nor false")]
    [InlineData("number", "{ \"a\": \"1\" }", "'p.a' is missing or no number")]
    [InlineData("number", "{ \"a\": 1e999 }", "'p.a' is missing or no number")]
    [InlineData("integer", "{ \"a\": -1 }", "'p.a' is missing or no whole number of 0 or more")]
    [InlineData("y", "{ \"a\": \"x\" }", "'p.a' is not \"y\"")]
    [InlineData("object", "{ \"a\": [] }", "'p.a' is missing or no object")]
    [InlineData("rows", "{ \"a\": {} }", "'p.a' is missing or no list")]
    [InlineData("rows", "{ \"a\": [ {}, 1 ] }", "'p.a[1]' is no object")]
    [InlineData("rate", "{ \"a\": 0.5, \"a_low\": 0.6, \"a_high\": 0.7 }", "'p.a' and its interval are not in order within 0..1")]
    public void A_refusal_names_the_path(string kind, string json, string complaint)
    {
        using var document = JsonDocument.Parse(json);
        var refusal = Assert.Throws<SemblanceException>(() => Read(kind, new CalibrationField("p", document.RootElement)));
        Assert.Equal(ErrorCode.CalibrationInvalid, refusal.Code);
        Assert.Contains(complaint, refusal.What, StringComparison.Ordinal);
    }

    private static void Read(string kind, CalibrationField field)
    {
        switch (kind)
        {
            case "text": field.Text("a"); break;
            case "flag": field.Flag("a"); break;
            case "number": field.Number("a"); break;
            case "integer": field.Integer("a"); break;
            case "object": field.Object("a"); break;
            case "rows": Assert.Equal(2, field.Rows("a").Count()); break;
            case "rate": field.Rate("a"); break;
            default: field.RequireText("a", kind); break;
        }
    }
}

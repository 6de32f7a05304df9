using System.Text;
using System.Text.Json.Nodes;
using Semblance.Comparison;
using Semblance.Errors;
using static Semblance.UnitTests.Comparison.CalibrationTables;

namespace Semblance.UnitTests.Comparison;

public sealed class CalibrationJsonTests
{
    [Fact]
    public void What_is_written_reads_back_as_the_same_calibration()
    {
        var back = Calibration.FromJson(Straight.ToJson());
        Assert.Equal(Straight.Id, back.Id);
        Assert.Equal(Straight.Model, back.Model);
        Assert.Equal(Straight.Source, back.Source);
        Assert.Equal(Straight.Points, back.Points);
    }

    [Fact]
    public void A_table_without_mated_pairs_reads_back_too()
    {
        var withoutMated = new Calibration(Model, Source with { MatedPairs = 0 }, Points.Select(p => p with { FalseNonMatchRate = null }));
        var back = Calibration.FromJson(withoutMated.ToJson());
        Assert.Equal(withoutMated.Id, back.Id);
        Assert.Null(back.FalseNonMatchRateAt(Score(0.2)));
    }

    [Theory]
    [InlineData("format", "\"other\"", "format")]
    [InlineData("version", "2", "version")]
    [InlineData("confidence", "0.9", "confidence")]
    [InlineData("model.digest", "\"xyz\"", "model.digest")]
    [InlineData("model.mirrored", "\"yes\"", "model.mirrored")]
    [InlineData("model", "null", "model")]
    [InlineData("source.people", "1", "source.people")]
    [InlineData("source.people", "1.5", "source.people")]
    [InlineData("source.name", "\" \"", "source.name")]
    [InlineData("source.non_mated_pairs", "-4", "source.non_mated_pairs")]
    [InlineData("source.effective_non_mated_pairs", "1e12", "source.effective_non_mated_pairs")]
    [InlineData("source.mated_pairs", "0", "points[0].fnmr")]
    [InlineData("points", "[]", "points")]
    [InlineData("points", "{}", "points")]
    [InlineData("points.2.score", "0.1", "points[2].score")]
    [InlineData("points.2.fmr", "0.5", "points[2].fmr")]
    [InlineData("points.1.fmr", "\"a\"", "points[1].fmr")]
    [InlineData("points.1.fmr_low", "0", "points[1].fmr_low")]
    [InlineData("points.1.fnmr", "0.001", "points[1].fnmr")]
    public void A_wrong_field_is_named(string path, string value, string named)
    {
        var root = JsonNode.Parse(Straight.ToJson())!;
        var parts = path.Split('.');
        var parent = root;
        foreach (var part in parts[..^1])
            parent = int.TryParse(part, System.Globalization.CultureInfo.InvariantCulture, out var index) ? parent[index]! : parent[part]!;
        parent[parts[^1]] = JsonNode.Parse(value);
        var refusal = Assert.Throws<SemblanceException>(() => Calibration.FromJson(Encoding.UTF8.GetBytes(root.ToJsonString())));
        Assert.Equal(ErrorCode.CalibrationInvalid, refusal.Code);
        Assert.Contains($"'{named}'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_cut_anywhere_are_refused()
    {
        var whole = Straight.ToJson();
        for (var length = 0; length < whole.Length - 1; length += 7)
        {
            var refusal = Assert.Throws<SemblanceException>(() => Calibration.FromJson(whole.AsMemory(0, length)));
            Assert.Equal(ErrorCode.CalibrationInvalid, refusal.Code);
        }
    }
}

using Semblance.Cli.Evaluating;
using Semblance.Evaluation.Agreement;
using Semblance.UnitTests.Evaluation.Agreement;

namespace Semblance.UnitTests.Cli.Evaluating;

public sealed class AgreementOutputTests
{
    [Fact]
    public void The_summary_says_what_was_found_and_how_near()
    {
        var lines = Summary(new AgreementSample("a", [SeenFaces.At(0, 0), SeenFaces.At(200, 0)], [SeenFaces.At(0, 0, moved: 1), SeenFaces.At(400, 0)]));
        Assert.Contains("mine against theirs, whose faces count from score 0.8 and 24 pixels", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("Found 1 of 2 faces: 50.00 %", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("Points differ by 5.00 % of the inter-eye distance", lines[2], StringComparison.Ordinal);
        Assert.Equal("Boxes where the reference has none: 1.", lines[3]);
        Assert.Equal(4, lines.Length);
    }

    [Fact]
    public void Without_faces_to_find_it_says_so_and_gives_no_figure() =>
        Assert.Equal(
            ["The reference found no face of that kind.", "Boxes where the reference has none: 0.", "In 1 pictures without faces: 1 boxes, the reference 0."],
            Summary(new AgreementSample("cat", [], [SeenFaces.At(0, 0)], IsFaceFree: true)).Skip(1),
            StringComparer.Ordinal);

    [Theory]
    [InlineData(20, 20, null)]
    [InlineData(23, 21, "and 3 more (--json lists all)")]
    public void A_long_list_of_missed_faces_is_cut(int missed, int lines, string? last)
    {
        var sample = new AgreementSample("a.jpg", [.. Enumerable.Range(0, missed).Select(i => SeenFaces.At(i * 60, 0))], []);
        var shown = AgreementOutput.Missed(AgreementProtocol.Run("made", [sample], new AgreementOptions())).ToArray();
        Assert.Equal(lines, shown.Length);
        Assert.Equal("missed: a.jpg: 60, 0, 50 x 50: 0.90", shown[1]);
        Assert.Equal(last ?? "missed: a.jpg: 1140, 0, 50 x 50: 0.90", shown[^1]);
    }

    private static string[] Summary(AgreementSample sample) => [.. AgreementOutput.Summary(AgreementProtocol.Run("made", [sample], new AgreementOptions()), "mine", "theirs")];
}

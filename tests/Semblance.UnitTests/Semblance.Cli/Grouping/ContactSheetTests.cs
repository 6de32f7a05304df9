using Semblance.Cli.Grouping;
using Semblance.Comparison;
using Semblance.Quality;
using Semblance.UnitTests.Comparison;
using static Semblance.UnitTests.Cli.MadeFaces;

namespace Semblance.UnitTests.Cli.Grouping;

public sealed class ContactSheetTests
{
    [Fact]
    public void Every_face_is_on_the_sheet_and_names_can_not_break_it()
    {
        var pile = new FacePile(
            [Picture("/pile/<b>.jpg", At(0)) with { Thumbnails = [[1, 2, 3]] }, Picture("/pile/b.jpg", At(5)), Picture("/pile/c.jpg", At(90)), Picture("/pile/d.jpg", At(3, quality: 1)), Broken("/pile/e.jpg")],
            QualityGate.Standard);
        var threshold = DecisionThreshold.ForFmr(CalibrationTables.Straight, 1e-3);
        var sheet = ContactSheet.Write("/pile", pile, PileGrouping.Group(pile, threshold, TestContext.Current.CancellationToken), threshold);
        Assert.Contains("<title>Faces in pile, grouped</title>", sheet, StringComparison.Ordinal);
        Assert.Contains("Group 1 <small>2 faces, mean score 1.00</small>", sheet, StringComparison.Ordinal);
        Assert.Contains("alt=\"Face in &lt;b&gt;.jpg\" src=\"data:image/jpeg;base64,AQID\"", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>.jpg", sheet, StringComparison.Ordinal);
        Assert.Contains("<h2>Faces alone</h2>", sheet, StringComparison.Ordinal);
        Assert.Contains("d.jpg: The pose was set by the test", sheet, StringComparison.Ordinal);
        Assert.Contains("e.jpg is damaged.", sheet, StringComparison.Ordinal);
    }
}

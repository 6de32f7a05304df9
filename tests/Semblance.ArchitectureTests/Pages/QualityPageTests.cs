using System.Globalization;
using Semblance.Quality;

namespace Semblance.ArchitectureTests.Pages;

/// <summary>docs/quality.md describes every measure, and the levels of the gates as they are.</summary>
public sealed class QualityPageTests
{
    private static readonly string Text = Page.Read("docs/quality.md");

    [Fact]
    public void Every_measure_is_described() =>
        Assert.All(Enum.GetNames<QualityMeasure>(), measure => Assert.Contains($"| `{measure}` |", Text, StringComparison.Ordinal));

    [Fact]
    public void The_levels_of_the_gates_are_those_of_the_code()
    {
        var levels = Page.Rows(Text[Text.IndexOf("**Gates.**", StringComparison.Ordinal)..]);
        Assert.All(levels, row =>
        {
            var measure = Enum.Parse<QualityMeasure>(row[0]);
            Assert.Equal(row[1], Lowest(measure, QualityGate.Standard));
            Assert.Equal(row[2], Lowest(measure, QualityGate.Strict));
        });
        Assert.Equal(Enum.GetValues<QualityMeasure>().Length - 1, levels.Count); // eyes open refuses nothing
        Assert.Equal("0", Lowest(QualityMeasure.EyesOpen, QualityGate.Strict));
    }

    /// <summary>The lowest score with which a face that is perfect elsewhere passes.</summary>
    private static string Lowest(QualityMeasure measure, QualityGate gate) =>
        Enumerable.Range(0, 101).First(score => GateRules.Judge(new QualityReport(100, [new QualityComponent(measure, score, 0, "made", "made")], default), gate).Count == 0).ToString(CultureInfo.InvariantCulture);
}

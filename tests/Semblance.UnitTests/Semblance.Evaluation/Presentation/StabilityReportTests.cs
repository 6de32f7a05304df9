using System.Text;
using System.Text.Json;
using Semblance.Evaluation.Presentation;

namespace Semblance.UnitTests.Evaluation.Presentation;

public sealed class StabilityReportTests
{
    private static readonly PresentationOptions Options = new() { Resamples = 100 };

    [Fact]
    public void A_picture_counts_once_however_many_of_its_variations_turn_over()
    {
        var report = StabilityReport.Of([Varied("a", 0.9, [0.8, 0.4], [0.5]), Varied("b", 0.2, [0.1, 0.3], [null]), Varied("c", 0.5, [0.1, 0.2], [0.6])], 0.5, Options);
        Assert.Equal([("box", 2, 3), ("jpeg", 1, 1)], report.Kinds.Select(static kind => (kind.Kind, kind.Pictures.Errors, kind.Variations.Errors)));
        Assert.Equal((3, 6), (report.Kinds[0].Pictures.Trials, report.Kinds[0].Variations.Trials));
        Assert.Throws<ArgumentException>(() => StabilityReport.Of([], 0.5, Options));
    }

    [Fact]
    public void The_json_names_the_bar_and_each_kind()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
            StabilityReport.Of([Varied("a", 0.9, [0.8], [0.5])], 0.5, Options).WriteTo(json);
        var read = JsonDocument.Parse(Encoding.UTF8.GetString(buffer.ToArray())).RootElement;
        Assert.Equal(0.02, read.GetProperty("bar").GetDouble());
        Assert.Equal(0, read.GetProperty("kinds").GetProperty("jpeg").GetProperty("pictures_changed").GetDouble());
    }

    private static VariedPresentation Varied(string group, double score, double?[] box, double?[] jpeg) =>
        new(group, score, new Dictionary<string, IReadOnlyList<double?>>(StringComparer.Ordinal) { ["box"] = box, ["jpeg"] = jpeg });
}

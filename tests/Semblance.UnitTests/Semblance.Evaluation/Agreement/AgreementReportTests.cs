using System.Text.Json;
using Semblance.Evaluation.Agreement;

namespace Semblance.UnitTests.Evaluation.Agreement;

public sealed class AgreementReportTests
{
    [Fact]
    public void Json_has_stable_keys_and_names_each_missed_face()
    {
        var samples = new[] { new AgreementSample("b/1.jpg", [SeenFaces.At(10, 20, 60), SeenFaces.At(200, 0)], [SeenFaces.At(201, 0)]) };
        using var json = JsonDocument.Parse(AgreementProtocol.Run("made", samples, new AgreementOptions()).ToJson());
        var root = json.RootElement;
        Assert.Equal(
            [
                "name", "min_reference_score", "min_face_side", "min_overlap", "pictures", "faces", "found", "recall", "recall_interval", "pictures_without_any", "median_overlap", "point_difference_median",
                "point_difference_p95", "extra_boxes", "face_free_pictures", "false_boxes_reference", "false_boxes_tested", "bands", "missed",
            ],
            root.EnumerateObject().Select(property => property.Name),
            StringComparer.Ordinal);
        Assert.Equal(0.5, root.GetProperty("recall").GetDouble());
        var missed = Assert.Single(root.GetProperty("missed").EnumerateArray());
        Assert.Equal("b/1.jpg", missed.GetProperty("file").GetString());
        Assert.Equal([10, 20, 60, 60], missed.GetProperty("box").EnumerateArray().Select(number => number.GetInt32()));
    }

    [Fact]
    public void Where_nothing_had_to_be_found_figures_are_null()
    {
        using var json = JsonDocument.Parse(AgreementProtocol.Run("made", [], new AgreementOptions()).ToJson());
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("recall").ValueKind);
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("point_difference_median").ValueKind);
    }
}

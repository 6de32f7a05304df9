using System.Text.Json;
using Semblance.Evaluation.Tracking;
using static Semblance.UnitTests.Evaluation.Tracking.MadeTracks;

namespace Semblance.UnitTests.Evaluation.Tracking;

public sealed class TrackingReportTests
{
    [Fact]
    public void Json_has_stable_keys_and_says_who_covered_whom()
    {
        using var json = JsonDocument.Parse(TrackingProtocol.Run("made", Join(Track("1", 0, 1, 4)), Join(Track("a", 0, 2, 4))).ToJson());
        Assert.Equal(
            [
                "name", "min_overlap", "min_visibility", "frames", "truth_tracks", "result_tracks", "false_tracks", "mostly_tracked", "mostly_lost", "truth_boxes", "result_boxes",
                "idf1", "idp", "idr", "id_agreed", "mota", "mean_overlap", "misses", "false_boxes", "switches", "fragmentations", "tracks",
            ],
            json.RootElement.EnumerateObject().Select(property => property.Name),
            StringComparer.Ordinal);
        var track = Assert.Single(json.RootElement.GetProperty("tracks").EnumerateArray());
        Assert.Equal(("1", "a", 3), (track.GetProperty("id").GetString(), track.GetProperty("assigned").GetString(), track.GetProperty("covered").GetInt32()));
        var missed = track.GetProperty("stretches")[0];
        Assert.Equal((1, 1, JsonValueKind.Null), (missed.GetProperty("from").GetInt32(), missed.GetProperty("to").GetInt32(), missed.GetProperty("result").ValueKind));
    }

    [Fact]
    public void Rates_of_nothing_are_null()
    {
        using var json = JsonDocument.Parse(TrackingProtocol.Run("made", [], []).ToJson());
        Assert.All(["idf1", "idp", "idr", "mota", "mean_overlap"], key => Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty(key).ValueKind));
    }
}

using System.Text.Json;
using Semblance.Evaluation.Reports;

namespace Semblance.Evaluation.Tracking;

/// <summary>How well the faces of a film were followed.</summary>
/// <remarks>Immutable.</remarks>
public sealed record TrackingReport
{
    /// <summary>The film.</summary>
    public required string Name { get; init; }

    /// <summary>When a box covered a face, and which faces had to be covered.</summary>
    public required TrackingOptions Options { get; init; }

    /// <summary>The number of the last frame with a face or a box; 0 where there is none.</summary>
    public required int Frames { get; init; }

    /// <summary>Figures under one assignment over the whole film: IDF1, IDP, IDR.</summary>
    public required IdFigures Ids { get; init; }

    /// <summary>Errors frame by frame: misses, false boxes, switches, MOTA.</summary>
    public required ClearFigures Clear { get; init; }

    /// <summary>Every true track that had to be covered, and who covered it when; in the order of their first frames.</summary>
    public required IReadOnlyList<TruthCoverage> Tracks { get; init; }

    /// <summary>Tracks of the result, those that lie only on faces that need not be covered left out.</summary>
    public required int ResultTracks { get; init; }

    /// <summary>Of these, tracks that cover no face in any frame.</summary>
    public required int FalseTracks { get; init; }

    /// <summary>True tracks that were covered in at least 80 % of their frames (Wu and Nevatia 2006).</summary>
    public int MostlyTracked => Tracks.Count(track => track.IsMostlyTracked);

    /// <summary>True tracks that were covered in less than 20 % of their frames.</summary>
    public int MostlyLost => Tracks.Count(track => track.IsMostlyLost);

    /// <summary>The figures as a JSON object with stable snake_case keys.</summary>
    /// <returns>Indented JSON.</returns>
    public string ToJson() => ReportJson.Write(WriteTo);

    /// <summary>Writes the object of <see cref="ToJson"/> as the next value of a larger document.</summary>
    /// <param name="json">The document.</param>
    public void WriteTo(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject();
        json.WriteString("name", Name);
        json.WriteNumber("min_overlap", Options.MinOverlap);
        json.WriteNumber("min_visibility", Options.MinVisibility);
        json.WriteNumber("frames", Frames);
        json.WriteNumber("truth_tracks", Tracks.Count);
        json.WriteNumber("result_tracks", ResultTracks);
        json.WriteNumber("false_tracks", FalseTracks);
        json.WriteNumber("mostly_tracked", MostlyTracked);
        json.WriteNumber("mostly_lost", MostlyLost);
        WriteFigures(json);
        json.WriteStartArray("tracks");
        foreach (var track in Tracks)
            Write(json, track);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteFigures(Utf8JsonWriter json)
    {
        json.WriteNumber("truth_boxes", Ids.TruthBoxes);
        json.WriteNumber("result_boxes", Ids.ResultBoxes);
        Number(json, "idf1", Ids.F1);
        Number(json, "idp", Ids.Precision);
        Number(json, "idr", Ids.Recall);
        json.WriteNumber("id_agreed", Ids.Agreed);
        Number(json, "mota", Clear.Accuracy);
        Number(json, "mean_overlap", Clear.MeanOverlap);
        json.WriteNumber("misses", Clear.Misses);
        json.WriteNumber("false_boxes", Clear.FalseBoxes);
        json.WriteNumber("switches", Clear.Switches);
        json.WriteNumber("fragmentations", Clear.Fragmentations);
    }

    private static void Write(Utf8JsonWriter json, TruthCoverage track)
    {
        json.WriteStartObject();
        json.WriteString("id", track.TrackId);
        json.WriteString("assigned", track.AssignedId);
        json.WriteNumber("frames", track.Frames);
        json.WriteNumber("covered", track.CoveredFrames);
        json.WriteNumber("switches", track.Switches);
        json.WriteNumber("fragmentations", track.Fragmentations);
        json.WriteStartArray("stretches");
        foreach (var stretch in track.Stretches)
        {
            json.WriteStartObject();
            json.WriteNumber("from", stretch.FirstFrame);
            json.WriteNumber("to", stretch.LastFrame);
            json.WriteNumber("frames", stretch.Frames);
            json.WriteString("result", stretch.ResultId);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string key, double? value)
    {
        if (value is { } number)
            json.WriteNumber(key, number);
        else
            json.WriteNull(key);
    }
}

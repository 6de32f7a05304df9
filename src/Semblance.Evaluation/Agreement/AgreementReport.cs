using System.Text.Json;
using Semblance.Comparison;
using Semblance.Evaluation.Reports;

namespace Semblance.Evaluation.Agreement;

/// <summary>How far a face detector agrees with a reference detector.</summary>
/// <remarks>Immutable.</remarks>
public sealed record AgreementReport
{
    /// <summary>The data.</summary>
    public required string Name { get; init; }

    /// <summary>What had to be found.</summary>
    public required AgreementOptions Options { get; init; }

    /// <summary>Pictures, those without faces left out.</summary>
    public required int Pictures { get; init; }

    /// <summary>Pictures that are known to show no face.</summary>
    public required int FaceFreePictures { get; init; }

    /// <summary>Faces that had to be found.</summary>
    public required int Faces { get; init; }

    /// <summary>Of these, found.</summary>
    public required int Found { get; init; }

    /// <summary>Share of them that was found, with its interval; <see langword="null"/> where there were none. Faces of one picture count as independent.</summary>
    public required RateEstimate? Recall { get; init; }

    /// <summary>The same by size, ranges without faces left out.</summary>
    public required IReadOnlyList<AgreementBand> Bands { get; init; }

    /// <summary>Pictures with a face to be found in which the detector under test gave no box at all.</summary>
    public required int PicturesWithoutAny { get; init; }

    /// <summary>Median overlap (intersection over union) of the boxes of found faces.</summary>
    public required double? MedianOverlap { get; init; }

    /// <summary>Median over found faces of the mean distance of the five points, in shares of the inter-eye distance.</summary>
    public required double? MedianPointDifference { get; init; }

    /// <summary>The 95th percentile of the same.</summary>
    public required double? HighPointDifference { get; init; }

    /// <summary>Boxes of the detector under test that match no box of the reference, whatever its score; in pictures that may show faces.</summary>
    public required int ExtraBoxes { get; init; }

    /// <summary>Boxes of the reference in pictures without faces.</summary>
    public required int FalseBoxesOfReference { get; init; }

    /// <summary>Boxes of the detector under test in pictures without faces.</summary>
    public required int FalseBoxesOfTested { get; init; }

    /// <summary>The faces that were not found, in the order of the pictures.</summary>
    public required IReadOnlyList<MissedFace> Missed { get; init; }

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
        json.WriteNumber("min_reference_score", Options.MinReferenceScore);
        json.WriteNumber("min_face_side", Options.MinFaceSide);
        json.WriteNumber("min_overlap", Options.MinOverlap);
        json.WriteNumber("pictures", Pictures);
        json.WriteNumber("faces", Faces);
        json.WriteNumber("found", Found);
        Number(json, "recall", Recall?.Value);
        if (Recall is { } recall)
            ReportJson.Interval(json, "recall_interval", recall);
        json.WriteNumber("pictures_without_any", PicturesWithoutAny);
        Number(json, "median_overlap", MedianOverlap);
        Number(json, "point_difference_median", MedianPointDifference);
        Number(json, "point_difference_p95", HighPointDifference);
        json.WriteNumber("extra_boxes", ExtraBoxes);
        json.WriteNumber("face_free_pictures", FaceFreePictures);
        json.WriteNumber("false_boxes_reference", FalseBoxesOfReference);
        json.WriteNumber("false_boxes_tested", FalseBoxesOfTested);
        WriteBands(json);
        WriteMissed(json);
        json.WriteEndObject();
    }

    private void WriteBands(Utf8JsonWriter json)
    {
        json.WriteStartArray("bands");
        foreach (var band in Bands)
        {
            json.WriteStartObject();
            json.WriteNumber("from_side", band.FromSide);
            Number(json, "below_side", band.BelowSide);
            json.WriteNumber("faces", band.Faces);
            json.WriteNumber("found", band.Found);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WriteMissed(Utf8JsonWriter json)
    {
        json.WriteStartArray("missed");
        foreach (var (sample, face) in Missed)
        {
            json.WriteStartObject();
            json.WriteString("file", sample);
            json.WriteNumber("score", face.Score);
            ReportJson.Numbers(json, "box", [face.Box.X, face.Box.Y, face.Box.Width, face.Box.Height]);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string key, double? value)
    {
        if (value is { } number)
            json.WriteNumber(key, number);
        else
            json.WriteNull(key);
    }
}

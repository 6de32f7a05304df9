using System.Text.Json;

namespace Semblance.Evaluation.Presentation;

/// <summary>Whether decisions about bona fide presentations stay when what should not matter is changed.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Threshold">The threshold of the decisions.</param>
/// <param name="Kinds">A figure for each kind of change.</param>
public sealed record StabilityReport(double Threshold, IReadOnlyList<StabilityFigure> Kinds)
{
    /// <summary>The bar: of the pictures, less than this share may change their decision.</summary>
    public const double Bar = 0.02;

    /// <summary>Counts changed decisions.</summary>
    /// <param name="presentations">At least one; all with the same kinds of change.</param>
    /// <param name="threshold">The score from which on a presentation is bona fide.</param>
    /// <param name="options">Resamples and seed of the intervals.</param>
    /// <returns>The report. A variation that shows no face any more is a changed decision.</returns>
    public static StabilityReport Of(IReadOnlyList<VariedPresentation> presentations, double threshold, PresentationOptions options)
    {
        ArgumentNullException.ThrowIfNull(presentations);
        ArgumentNullException.ThrowIfNull(options);
        if (presentations.Count == 0)
            throw new ArgumentException("There is no presentation.", nameof(presentations));
        var numbers = presentations.Select(one => one.Group).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i, StringComparer.Ordinal);
        bool IsChanged(VariedPresentation one, double? score) => score is null || score >= threshold != one.Score >= threshold;
        return new StabilityReport(threshold, [.. presentations[0].Changes.Keys.Select(kind => new StabilityFigure(
            kind,
            PadRate.Of([.. presentations.Select(one => (one.Changes[kind].Any(score => IsChanged(one, score)), numbers[one.Group]))], options),
            PadRate.Of([.. presentations.SelectMany(one => one.Changes[kind].Select(score => (IsChanged(one, score), numbers[one.Group])))], options)))]);
    }

    /// <summary>Writes the report as the next value of a document.</summary>
    /// <param name="json">The document.</param>
    public void WriteTo(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject();
        json.WriteNumber("bar", Bar);
        json.WriteNumber("threshold", Threshold);
        json.WriteStartObject("kinds");
        foreach (var (kind, pictures, variations) in Kinds)
        {
            json.WriteStartObject(kind);
            PresentationJson.Rate(json, "pictures_changed", pictures);
            PresentationJson.Rate(json, "variations_changed", variations);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}

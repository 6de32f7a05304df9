using Semblance.Evaluation.Tracking;

namespace Semblance.Cli.Evaluating.Films;

/// <summary>From when on a face could be recognised: what a wait for a name is counted from.</summary>
internal static class GoodFrame
{
    private const double MinVisibility = 0.9;

    /// <summary>Pixels from the hairline to the chin: 20 pixels or more between the eyes.</summary>
    private const float MinHeight = 56;

    /// <summary>The first frame, from 1, at or after another in which a person's face is open, not in profile, and 56 pixels high; <see langword="null"/> where there is none.</summary>
    public static int? First(IEnumerable<TrackBox> truth, string person, int from) => truth
        .Where(box => box.Frame >= from && string.Equals(box.TrackId, person, StringComparison.Ordinal) && IsGood(box))
        .Select(static box => (int?)box.Frame)
        .Min();

    public static bool IsGood(TrackBox box) => box.Visibility >= MinVisibility && !box.IsIgnored && box.Box.Height >= MinHeight;
}

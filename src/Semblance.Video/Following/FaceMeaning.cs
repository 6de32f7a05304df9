using Semblance.Comparison;
using Semblance.Video.Tracking;

namespace Semblance.Video.Following;

/// <summary>What scores mean to a tracker, read off a calibration: which faces are the same, which are others, and from when on somebody is known again.</summary>
public static class FaceMeaning
{
    private const double SameFaceFmr = 1e-3;
    private const double OtherFaceFmr = 0.3;
    private const double KnownAgainFmr = 1e-4;
    private const double Tenth = 0.1;

    /// <summary>The options with the similarities of a model. A calibration of few people does not tell the lowest rates; then the lowest that it tells.</summary>
    /// <param name="calibration">What scores of the model stand for.</param>
    /// <param name="options">The other options.</param>
    /// <returns>The options for a tracker of this model.</returns>
    public static TrackerOptions For(Calibration calibration, TrackerOptions options)
    {
        var (same, knownAgain) = (ScoreAt(calibration, SameFaceFmr), ScoreAt(calibration, KnownAgainFmr));
        return options with
        {
            SameFace = same,
            OtherFace = Math.Min(same, ScoreAt(calibration, OtherFaceFmr)),
            KnownAgain = Math.Max(same, knownAgain),
            KnownAgainPerTenfold = Math.Max(0, RisePerTenfold(calibration)),
        };
    }

    /// <summary>How much the score rises from one rate to a tenth of it, at the lowest rates that are told.</summary>
    private static float RisePerTenfold(Calibration calibration)
    {
        var low = Within(calibration, KnownAgainFmr * Tenth);
        var high = Within(calibration, low / Tenth);
        return high > low ? (ScoreAt(calibration, low) - ScoreAt(calibration, high)) / (float)Math.Log10(high / low) : 0;
    }

    private static float ScoreAt(Calibration calibration, double rate) => (float)DecisionThreshold.ForFmr(calibration, Within(calibration, rate)).Score.Similarity;

    // A hair inside, because interpolation rounds.
    private static double Within(Calibration calibration, double rate) => Math.Clamp(rate, calibration.FloorFmr * (1 + 1e-9), calibration.CeilingFmr * (1 - 1e-9));
}
